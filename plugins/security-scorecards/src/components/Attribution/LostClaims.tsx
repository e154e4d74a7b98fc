import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { LostClaim } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './Attribution.module.css';

/** Resources that the annotations name and that count for others, because a more specific rule claims them there. */
export function LostClaims(props: { claims: readonly LostClaim[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  if (props.claims.length === 0) {
    return null;
  }
  return (
    <div>
      <h3 className={classes.heading}>{t('attribution.lost')}</h3>
      <ul className={classes.list}>
        {props.claims.map(claim => (
          <li
            key={`${claim.entityRef} ${claim.rule} ${claim.example}`}
            className={classes.item}
          >
            <strong>
              {t('attribution.resources', { count: claim.resources })}
            </strong>
            <span className={classes.text}>
              <span>
                {claim.entityRef ? (
                  <EntityRefLink entityRef={claim.entityRef} hideIcon />
                ) : (
                  t('attribution.hidden')
                )}{' '}
                ({t(`attribution.rule.${claim.rule}`)})
              </span>
              <span className={classes.facts}>
                {t('attribution.example', { resource: claim.example })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
