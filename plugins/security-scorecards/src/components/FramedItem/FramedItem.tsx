import type { ReactNode } from 'react';
import classes from './FramedItem.module.css';

/** An item of a list in a frame of its own: what tells it from the others stands in one line, the rest below. */
export function FramedItem(props: { first: ReactNode; children: ReactNode }) {
  return (
    <li className={classes.root}>
      <div className={classes.first}>{props.first}</div>
      {props.children}
    </li>
  );
}
