import { useId, type ReactNode } from 'react';
import classes from './DetailSection.module.css';

/** A titled part of the details. */
export function DetailSection(props: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={classes.root}>
      <div className={classes.header}>
        <h3 id={titleId} className={classes.title}>
          {props.title}
        </h3>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}
