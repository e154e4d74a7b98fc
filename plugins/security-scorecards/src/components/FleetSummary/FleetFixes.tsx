import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FleetFix } from 'backstage-plugin-security-scorecards-common';
import { useFleet } from '../../hooks/useFleet';
import { formatGain } from '../../lib/formatGain';
import { servicesOf, type RankingFilter } from '../../lib/rankingFilter';
import { securityScorecardsTranslationRef } from '../../translation';
import { ExternalLink } from '../ExternalLink/ExternalLink';
import { Panel } from '../Panel/Panel';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import classes from './FleetFixes.module.css';

/** How many fixes are worth a platform engineer's first minute. */
const SHOWN = 5;

/** What to mend once for many: the best fix in a line, and on demand the controls whose mending brings most across the fleet. */
export function FleetFixes(props: { filter: RankingFilter; text: string }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { data } = useFleet(servicesOf(props.filter, props.text));
  if (!data || data.entities === 0) {
    return null;
  }
  const shown = data.fixes.slice(0, SHOWN);
  const [best] = shown;
  return (
    <Panel>
      {best ? (
        <details className={classes.root}>
          <summary className={classes.summary}>
            <span className={classes.title}>{t('fixes.title')}</span>
            <span className={classes.best}>{best.title}</span>
            <SeverityLabel severity={best.severity} />
            <span className={classes.facts}>
              {t('fleet.services', { count: best.entities })}
            </span>
            <Gain fix={best} />
          </summary>
          <p className={classes.order}>{t('fixes.description')}</p>
          <ol className={classes.list}>
            {shown.map(fix => (
              <li key={`${fix.source} ${fix.control}`} className={classes.fix}>
                <Fix fix={fix} />
                <Gain fix={fix} />
              </li>
            ))}
          </ol>
        </details>
      ) : (
        <p className={classes.empty}>{t('fixes.empty')}</p>
      )}
    </Panel>
  );
}

function Fix(props: { fix: FleetFix }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { fix } = props;
  return (
    <span className={classes.text}>
      {fix.guidanceUrl ? (
        <ExternalLink href={fix.guidanceUrl}>{fix.title}</ExternalLink>
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
  );
}

function Gain(props: { fix: FleetFix }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { scoreGain, riskRemoved } = props.fix;
  return (
    <span className={classes.gain}>
      <strong>{t('fixes.gain', { gain: formatGain(scoreGain) })}</strong>
      <span className={classes.risk}>
        {t('fixes.risk', { risk: formatGain(riskRemoved) })}
      </span>
    </span>
  );
}
