import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { securityScorecardsTranslationRef } from '../../translation';
import type { AccountRow } from './AccountRow';
import classes from './cells.module.css';

/** Name, id and place of an account in the organisation. */
export function AccountCell(props: { row: AccountRow }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { account, name, ouPath, state } = props.row;
  return (
    <span className={classes.stack}>
      <strong>{name ?? account}</strong>
      {name && <span className={classes.fact}>{account}</span>}
      {ouPath && <span className={classes.fact}>{ouPath}</span>}
      {state && state !== 'ACTIVE' && (
        <span className={classes.warning}>
          {t('accounts.state', { state })}
        </span>
      )}
    </span>
  );
}
