import type { ReactNode } from 'react';
import { Panel } from '../Panel/Panel';
import classes from './EmptyState.module.css';

/** Says why there is nothing to show, and what to do about it. */
export function EmptyState(props: {
  icon: ReactNode;
  title: string;
  description: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Panel>
      <div className={classes.root}>
        <span className={classes.icon} aria-hidden>
          {props.icon}
        </span>
        <h2 className={classes.title}>{props.title}</h2>
        <p className={classes.description}>{props.description}</p>
        {props.children && (
          <div className={classes.content}>{props.children}</div>
        )}
      </div>
    </Panel>
  );
}
