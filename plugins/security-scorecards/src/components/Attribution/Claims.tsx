import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ClaimSummary } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './Attribution.module.css';

/** How many resources each rule claimed, and for which part of the entity. */
export function Claims(props: { claims: readonly ClaimSummary[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <ul className={classes.list} aria-label={t('attribution.claims')}>
      {props.claims.map(claim => (
        <li
          key={`${claim.rule} ${claim.detail} ${claim.part}`}
          className={classes.item}
        >
          <strong>
            {t('attribution.resources', { count: claim.resources })}
          </strong>
          <span className={classes.text}>
            <span>
              {t(`attribution.rule.${claim.rule}`)}: {claim.detail}
            </span>
            <span className={classes.facts}>
              {claim.part && (
                <span>
                  {t('attribution.part')}{' '}
                  <EntityRefLink entityRef={claim.part} hideIcon />
                </span>
              )}
              {claim.accounts.length > 0 && (
                <span>
                  {t('attribution.accounts', {
                    count: claim.accounts.length,
                    accounts: claim.accounts.join(', '),
                  })}
                </span>
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
