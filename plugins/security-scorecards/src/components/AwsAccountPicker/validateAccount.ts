import {
  translationApiRef,
  type ApiHolder,
} from '@backstage/frontend-plugin-api';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import type { Account } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsApiRef } from '../../api';
import { accountObstacle } from '../../lib/accountObstacle';
import { errorStatus } from '../../lib/errorStatus';
import { readAccounts } from '../../lib/readAccounts';
import type { Translate } from '../../lib/Translate';
import { securityScorecardsTranslationRef } from '../../translation';
import type { AwsAccountPickerProps } from './schema';

type Options = NonNullable<AwsAccountPickerProps['uiSchema']['ui:options']>;

/**
 * Refuses what is no account id, what the collection does not know and what the template does not want. Where the reader may
 * not read the accounts, any id is taken unless the template asks for a state that nobody can vouch for then.
 */
export const validateAccount: CustomFieldValidator<string, Options> = async (
  value,
  validation,
  { apiHolder, uiSchema },
) => {
  if (!value) {
    return;
  }
  const t = translationOf(apiHolder);
  const options = uiSchema?.['ui:options'] ?? {};
  if (!/^\d{12}$/.test(value)) {
    validation.addError(t('accountPicker.invalid.digits', { value }));
    return;
  }
  let accounts: Account[];
  try {
    accounts = await readAccounts(requireApi(apiHolder));
  } catch (error) {
    if (asksForState(options) || errorStatus(error as Error) !== 403) {
      validation.addError(
        t('accountPicker.invalid.unread', {
          account: value,
          message: (error as Error).message,
        }),
      );
    }
    return;
  }
  const account = accounts.find(item => item.account === value);
  if (account) {
    const obstacle = accountObstacle(account, options, t);
    if (obstacle) {
      validation.addError(
        t('accountPicker.invalid.obstacle', { account: value, obstacle }),
      );
    }
  } else if (!options.allowFreeEntry) {
    validation.addError(t('accountPicker.invalid.unknown', { account: value }));
  }
};

function asksForState({ evidence = 'any', minimumGrade }: Options): boolean {
  return evidence !== 'any' || minimumGrade !== undefined;
}

function requireApi(apiHolder: ApiHolder) {
  const api = apiHolder.get(securityScorecardsApiRef);
  if (!api) {
    throw new Error('The plugin security-scorecards is not installed');
  }
  return api;
}

function translationOf(apiHolder: ApiHolder): Translate {
  const snapshot = apiHolder
    .get(translationApiRef)
    ?.getTranslation(securityScorecardsTranslationRef);
  if (!snapshot?.ready) {
    throw new Error('The texts of the plugin are still being read; try again');
  }
  return snapshot.t;
}
