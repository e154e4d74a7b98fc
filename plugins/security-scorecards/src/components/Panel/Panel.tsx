import type { ReactNode } from 'react';
import { Card } from '@backstage/ui';
import classes from './Panel.module.css';

/** A card whose content sets its own padding. */
export function Panel(props: { children: ReactNode }) {
  return <Card className={classes.panel}>{props.children}</Card>;
}
