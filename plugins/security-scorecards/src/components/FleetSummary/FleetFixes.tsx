import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FleetFix } from 'backstage-plugin-security-scorecards-common';
import { formatGain } from '../../lib/formatGain';
import { securityScorecardsTranslationRef } from '../../translation';
import { ExternalLink } from '../ExternalLink/ExternalLink';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import classes from './FleetFixes.module.css';

/** How many fixes are worth a platform engineer's first minute. */
const SHOWN = 3;

/** What to mend once for many: the controls whose mending brings most across the fleet. */
export function FleetFixes(props: { fixes: readonly FleetFix[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const shown = props.fixes.slice(0, SHOWN);
  return (
    <div>
      <h3 className={classes.title}>{t('fixes.title')}</h3>
      <p className={classes.order}>{t('fixes.description')}</p>
      {shown.length === 0 ? (
        <p className={classes.empty}>{t('fixes.empty')}</p>
      ) : (
        <ol className={classes.list}>
          {shown.map(fix => (
            <li key={`${fix.source} ${fix.control}`} className={classes.fix}>
              <span className={classes.text}>
                {fix.guidanceUrl ? (
                  <ExternalLink href={fix.guidanceUrl}>
                    {fix.title}
                  </ExternalLink>
                ) : (
                  fix.title
                )}
                <span className={classes.facts}>
                  <SeverityLabel severity={fix.severity} />
                  <code>{fix.control}</code>
                  <span>{t('fleet.services', { count: fix.entities })}</span>
                  <span>{t('fixes.resources', { count: fix.resources })}</span>
                </span>
              </span>
              <span className={classes.gain}>
                <strong>
                  {t('fixes.gain', { gain: formatGain(fix.scoreGain) })}
                </strong>
                <span className={classes.risk}>
                  {t('fixes.risk', { risk: formatGain(fix.riskRemoved) })}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
