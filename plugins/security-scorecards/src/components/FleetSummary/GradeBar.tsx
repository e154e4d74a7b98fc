import type { FleetFigures } from 'backstage-plugin-security-scorecards-common';
import { GRADES } from '../../lib/grades';
import classes from './GradeBar.module.css';

/** The grades as parts of one bar. What it shows stands in words beside it, so it is hidden from screen readers. */
export function GradeBar(props: { grades: FleetFigures['grades'] }) {
  return (
    <div className={classes.bar} aria-hidden>
      {[...GRADES, 'none' as const].map(grade => (
        <span
          key={grade}
          className={classes.part}
          data-grade={grade}
          style={{ flexGrow: props.grades[grade] }}
        />
      ))}
    </div>
  );
}
