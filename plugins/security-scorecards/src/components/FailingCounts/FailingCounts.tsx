import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SEVERITIES,
  type SeverityCounts,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './FailingCounts.module.css';

/** Failures by severity, of controls unless `label` says otherwise; severities without any are left out. `compact` shows initials instead of words. */
export function FailingCounts(props: {
  counts: SeverityCounts;
  compact?: boolean;
  label?: string;
  /** Instead of the list when there is nothing. */
  none?: string;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const present = SEVERITIES.filter(severity => props.counts[severity] > 0);
  if (present.length === 0) {
    return (
      <span className={classes.none}>{props.none ?? t('failing.none')}</span>
    );
  }
  return (
    <ul className={classes.list} aria-label={props.label ?? t('failing.label')}>
      {present.map(severity => {
        const count = props.counts[severity];
        const text = `${count} ${t(`severity.${severity}`)}`;
        return (
          <li
            key={severity}
            className={classes.item}
            data-severity={severity}
            title={text}
          >
            {props.compact ? (
              <>
                <span aria-hidden>
                  {count} {t(`severityInitial.${severity}`)}
                </span>
                <VisuallyHidden>{text}</VisuallyHidden>
              </>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
}
