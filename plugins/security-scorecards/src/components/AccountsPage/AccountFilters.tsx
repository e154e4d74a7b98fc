import { SearchField, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Account } from 'backstage-plugin-security-scorecards-common';
import {
  ACCOUNT_VIEWS,
  hasGaps,
  type AccountView,
} from '../../lib/filterAccounts';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './AccountFilters.module.css';

/** Search in the accounts, and the views of those that want attention with how many they are. */
export function AccountFilters(props: {
  accounts: readonly Account[];
  view: AccountView;
  text: string;
  onViewChange: (view: AccountView) => void;
  onTextChange: (text: string) => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { accounts, view } = props;
  const labels: Record<AccountView, string> = {
    all: t('accounts.all'),
    withoutOwner: t('accounts.withoutOwner', {
      number: String(accounts.filter(({ hasOwner }) => !hasOwner).length),
    }),
    withGaps: t('accounts.withGaps', {
      number: String(accounts.filter(hasGaps).length),
    }),
  };
  return (
    <div
      role="search"
      aria-label={t('accounts.filterLabel')}
      className={classes.root}
    >
      <SearchField
        size="small"
        aria-label={t('accounts.search')}
        placeholder={t('accounts.search')}
        value={props.text}
        onChange={props.onTextChange}
      />
      <ToggleButtonGroup
        aria-label={t('accounts.show')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={keys =>
          props.onViewChange(ACCOUNT_VIEWS.find(item => keys.has(item)) ?? view)
        }
      >
        {ACCOUNT_VIEWS.map(item => (
          <ToggleButton key={item} id={item} size="small">
            {labels[item]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
