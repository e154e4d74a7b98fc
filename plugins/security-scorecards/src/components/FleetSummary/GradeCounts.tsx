import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FleetFigures } from 'backstage-plugin-security-scorecards-common';
import { GRADES } from '../../lib/grades';
import { securityScorecardsTranslationRef } from '../../translation';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import classes from './GradeCounts.module.css';

/** How many entities have each grade, those without one last. */
export function GradeCounts(props: {
  grades: FleetFigures['grades'];
  /** Leaves out grades that nobody has. */
  compact?: boolean;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { grades, compact } = props;
  return (
    <ul className={classes.list} aria-label={t('fleet.grades')}>
      {[...GRADES, undefined]
        .map(grade => ({ grade, count: grades[grade ?? 'none'] }))
        .filter(({ count }) => !compact || count > 0)
        .map(({ grade, count }) => (
          <li key={grade ?? 'none'} className={classes.item}>
            <GradeBadge grade={grade} />
            <VisuallyHidden>: </VisuallyHidden>
            <span>{count.toLocaleString()}</span>
          </li>
        ))}
    </ul>
  );
}
