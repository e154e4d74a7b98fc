import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Patch } from 'backstage-plugin-security-scorecards-common';
import { formatDay } from '../../lib/formatDay';
import { securityScorecardsTranslationRef } from '../../translation';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import classes from './Patches.module.css';

/** How many CVEs stand on a line before the rest is counted. */
const SHOWN_CVES = 6;

/** One open patch: what it closes, for how long it has been open, and until when it is due. */
export function PatchItem(props: { patch: Patch }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { patch } = props;
  const cves = patch.cveIds.slice(0, SHOWN_CVES);
  const more = patch.cveIds.length - cves.length;
  return (
    <li className={classes.item}>
      <span className={classes.heading}>
        {patch.severity && <SeverityLabel severity={patch.severity} />}
        <code title={patch.title}>{patch.id}</code>
        <span>{t(`patches.state.${patch.state}`)}</span>
      </span>
      {patch.title && <span className={classes.title}>{patch.title}</span>}
      <span className={classes.facts}>
        <span>
          {t('patches.cves')}: {cves.join(', ') || t('patches.noCves')}{' '}
          {more > 0 && t('patches.moreCves', { count: more })}
        </span>
        <span>{t('patches.age', { count: patch.ageDays })}</span>
        {patch.dueAt && (
          <span className={patch.overdue ? classes.overdue : undefined}>
            {patch.overdue
              ? t('patches.overdue', { date: formatDay(patch.dueAt) })
              : t('patches.due', { date: formatDay(patch.dueAt) })}
          </span>
        )}
      </span>
    </li>
  );
}
