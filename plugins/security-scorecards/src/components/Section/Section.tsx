import { useId, type ReactNode } from 'react';
import { Panel } from '../Panel/Panel';
import classes from './Section.module.css';

/** A titled part of the page on a card of its own. */
export function Section(props: {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <Panel>
      <section aria-labelledby={titleId} className={classes.section}>
        <div className={classes.header}>
          <div>
            <h2 id={titleId} className={classes.title}>
              {props.title}
            </h2>
            {props.description && (
              <p className={classes.description}>{props.description}</p>
            )}
          </div>
          {props.actions}
        </div>
        {props.children}
      </section>
    </Panel>
  );
}
