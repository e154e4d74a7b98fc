import { Alert, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { accountEvidence } from '../../lib/accountEvidence';
import { errorStatus } from '../../lib/errorStatus';
import { securityScorecardsTranslationRef } from '../../translation';
import { themeClasses } from '../theme';
import { AccountState } from './AccountState';
import type { PickableAccount } from './PickableAccount';
import classes from './AwsAccountPicker.module.css';

/** Below the field: how the chosen account stands and what to mend there, and what hinders choosing. */
export function AccountNotes(props: {
  items: readonly PickableAccount[];
  chosen?: PickableAccount;
  /** What was written is no account of the list. */
  isUnknown: boolean;
  isPending: boolean;
  error?: Error;
  onRetry: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { chosen, error, isPending, isUnknown, items } = props;
  if (isPending) {
    return (
      <Notes>
        <p className={classes.note}>{t('accountPicker.loading')}</p>
      </Notes>
    );
  }
  if (error) {
    const isForbidden = errorStatus(error) === 403;
    return (
      <Notes>
        <Alert
          status="warning"
          icon
          title={t(
            isForbidden
              ? 'accountPicker.unreadForbidden'
              : 'accountPicker.unread',
          )}
          customActions={
            isForbidden ? undefined : (
              <Button size="small" variant="secondary" onPress={props.onRetry}>
                {t('error.retry')}
              </Button>
            )
          }
        />
      </Notes>
    );
  }
  const left = items.filter(({ obstacle }) => obstacle !== undefined).length;
  const account = chosen?.account;
  const mend = account?.sources.find(source => source.mend)?.mend;
  return (
    <Notes>
      {account && <AccountState account={account} />}
      {account && accountEvidence(account) !== 'complete' && mend && (
        <p className={classes.note}>{t('accountPicker.mend', { mend })}</p>
      )}
      {items.length === 0 && (
        <p className={classes.note}>{t('accountPicker.empty')}</p>
      )}
      {isUnknown && items.length > 0 && (
        <p className={classes.note}>{t('accountPicker.free')}</p>
      )}
      {left > 0 && !chosen && (
        <p className={classes.note}>
          {t('accountPicker.left', { count: left })}
        </p>
      )}
    </Notes>
  );
}

function Notes(props: { children: React.ReactNode }) {
  return (
    <div role="status" className={`${themeClasses.root} ${classes.notes}`}>
      {props.children}
    </div>
  );
}
