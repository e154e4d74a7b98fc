import { Container, Skeleton } from '@backstage/ui';
import { AnalyticsContext } from '@backstage/frontend-plugin-api';
import { useCursors } from '../../hooks/useCursors';
import { useQueryParameters } from '../../hooks/useQueryParameters';
import { useUnattributed } from '../../hooks/useUnattributed';
import { ErrorState } from '../ErrorState/ErrorState';
import { themeClasses } from '../theme';
import { GROUPINGS } from './groupings';
import { UnattributedGroups } from './UnattributedGroups';
import { UnattributedSummary } from './UnattributedSummary';
import classes from './UnattributedPage.module.css';

/** What nobody owns: how much of the whole, where it is, and what to add so that somebody does. */
export function UnattributedPage() {
  const [parameters, change] = useQueryParameters();
  const groupBy =
    GROUPINGS.find(item => item === parameters.get('by')) ?? GROUPINGS[0];
  const cursors = useCursors(groupBy);
  const { data, error, isRefreshing, reload } = useUnattributed({
    groupBy,
    cursor: cursors.cursor,
  });
  return (
    <AnalyticsContext
      attributes={{
        pluginId: 'security-scorecards',
        extension: 'UnattributedPage',
      }}
    >
      <Container className={`${themeClasses.root} ${classes.root}`}>
        {error && <ErrorState error={error} onRetry={reload} />}
        {!data && !error && (
          <div aria-busy="true" className={classes.skeleton}>
            <Skeleton width="100%" height={136} />
            <Skeleton width="100%" height={420} />
          </div>
        )}
        {data && (
          <>
            <UnattributedSummary totals={data.totals} />
            <UnattributedGroups
              list={data}
              cursors={cursors}
              isBusy={isRefreshing}
              onGroupingChange={by =>
                change({ by: by === GROUPINGS[0] ? undefined : by })
              }
            />
          </>
        )}
      </Container>
    </AnalyticsContext>
  );
}
