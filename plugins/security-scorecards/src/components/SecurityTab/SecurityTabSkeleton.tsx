import { Skeleton, VisuallyHidden } from '@backstage/ui';
import classes from './SecurityTab.module.css';

/** Stands where the scorecard will be, in its measures, so that nothing jumps. */
export function SecurityTabSkeleton(props: { label: string }) {
  return (
    <>
      <VisuallyHidden role="status">{props.label}</VisuallyHidden>
      <Skeleton width="100%" height={228} />
      <div className={classes.columns}>
        <Skeleton width="100%" height={496} />
        <Skeleton width="100%" height={496} />
      </div>
      <Skeleton width="100%" height={420} />
    </>
  );
}
