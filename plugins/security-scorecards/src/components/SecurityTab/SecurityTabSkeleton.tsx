import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { Panel } from '../Panel/Panel';
import classes from './SecurityTabSkeleton.module.css';
import tabClasses from './SecurityTab.module.css';

const ROWS = ['92%', '78%', '85%', '70%', '88%', '74%'];

/** Stands where the scorecard will be, in its measures, so that nothing jumps. */
export function SecurityTabSkeleton(props: { label: string }) {
  return (
    <>
      <VisuallyHidden role="status">{props.label}</VisuallyHidden>
      <Panel>
        <div className={classes.headline}>
          <Skeleton rounded width={152} height={152} />
          <div className={classes.lines}>
            <Skeleton width="50%" height={36} />
            <Skeleton width="70%" height={20} />
            <Skeleton width="40%" height={20} />
          </div>
        </div>
      </Panel>
      <div className={tabClasses.columns}>
        <SkeletonList />
        <SkeletonList />
      </div>
    </>
  );
}

function SkeletonList() {
  return (
    <Panel>
      <div className={classes.list}>
        <Skeleton width="30%" height={24} />
        {ROWS.map(width => (
          <Skeleton key={width} width={width} height={40} />
        ))}
      </div>
    </Panel>
  );
}
