import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { RiErrorWarningFill } from '@remixicon/react';
import { securityScorecardsTranslationRef } from '../../translation';
import type { AccountRow } from './AccountRow';
import classes from './cells.module.css';

/** The entities that stand for an account with who owns them, or what to add where there is none. */
export function OwnerCell(props: { row: AccountRow }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { hasOwner, hiddenOwners, owners } = props.row;
  if (!hasOwner) {
    return (
      <span className={classes.stack}>
        <span className={classes.missing}>
          <RiErrorWarningFill size={16} aria-hidden />
          {t('accounts.noOwner')}
        </span>
        <span className={classes.fact}>{t('accounts.noOwnerMend')}</span>
      </span>
    );
  }
  return (
    <span className={classes.stack}>
      {owners.map(({ entityRef, owner }) => (
        <span key={entityRef} className={classes.stack}>
          <EntityRefLink entityRef={entityRef} hideIcon />
          {owner && (
            <span className={classes.fact}>
              {t('accounts.ownedBy')}{' '}
              <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />
            </span>
          )}
        </span>
      ))}
      {hiddenOwners > 0 && (
        <span className={classes.fact}>
          {t('accounts.hiddenOwners', { count: hiddenOwners })}
        </span>
      )}
    </span>
  );
}
