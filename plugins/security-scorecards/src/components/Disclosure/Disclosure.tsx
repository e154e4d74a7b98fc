import type { ReactNode } from 'react';
import classes from './Disclosure.module.css';

/** Text that a reader opens when the first line is not enough. */
export function Disclosure(props: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>{props.summary}</summary>
      <div className={classes.content}>{props.children}</div>
    </details>
  );
}
