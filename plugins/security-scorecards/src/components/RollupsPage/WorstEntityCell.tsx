import { Link } from '@backstage/ui';
import type { Rollup } from 'backstage-plugin-security-scorecards-common';
import { useEntityTabHref } from '../../hooks/useEntityTabHref';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import classes from './WorstEntityCell.module.css';

/** The service of a group that stands worst, with a link to its Security tab. */
export function WorstEntityCell(props: { worst: Rollup['worstEntity'] }) {
  const { entityRef, grade, title } = props.worst;
  const href = useEntityTabHref(entityRef);
  return (
    <span className={classes.root}>
      <GradeBadge grade={grade} />
      <Link href={href}>{title}</Link>
    </span>
  );
}
