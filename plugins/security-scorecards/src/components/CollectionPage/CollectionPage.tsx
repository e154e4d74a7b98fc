import { Container, Skeleton } from '@backstage/ui';
import { AnalyticsContext } from '@backstage/frontend-plugin-api';
import { useCollection } from '../../hooks/useCollection';
import { AccountCoverage } from '../AccountCoverage/AccountCoverage';
import { ErrorState } from '../ErrorState/ErrorState';
import { ProblemAlerts } from '../ProblemAlerts/ProblemAlerts';
import { themeClasses } from '../theme';
import { CollectionTotals } from './CollectionTotals';
import { FirstSyncBanner } from '../Progress/FirstSyncBanner';
import { EntityProblems } from './EntityProblems';
import { Feeds } from './Feeds';
import { TargetsTable } from './TargetsTable';
import classes from './CollectionPage.module.css';

/** Whether the data is complete: what is read from where, what failed and how to mend it. */
export function CollectionPage() {
  const { data, error, reload } = useCollection();
  return (
    <AnalyticsContext
      attributes={{
        pluginId: 'security-scorecards',
        extension: 'CollectionPage',
      }}
    >
      <Container className={`${themeClasses.root} ${classes.root}`}>
        {error && <ErrorState error={error} onRetry={reload} />}
        {!data && !error && (
          <div aria-busy="true" className={classes.skeleton}>
            <Skeleton width="100%" height={112} />
            <Skeleton width="100%" height={320} />
            <Skeleton width="100%" height={240} />
          </div>
        )}
        {data && (
          <>
            <ProblemAlerts problems={data.configurationProblems ?? []} />
            <FirstSyncBanner />
            <CollectionTotals totals={data.totals} />
            <TargetsTable state={data} onRefreshed={reload} />
            <Feeds feeds={data.feeds ?? []} />
            <AccountCoverage states={data.coverage} />
            <EntityProblems problems={data.problems} />
          </>
        )}
      </Container>
    </AnalyticsContext>
  );
}
