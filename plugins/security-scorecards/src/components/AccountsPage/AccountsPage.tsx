import { Container, Skeleton } from '@backstage/ui';
import { AnalyticsContext } from '@backstage/frontend-plugin-api';
import { useAccounts } from '../../hooks/useAccounts';
import { ErrorState } from '../ErrorState/ErrorState';
import { themeClasses } from '../theme';
import { AccountsTable } from './AccountsTable';
import classes from './AccountsPage.module.css';

/** The AWS accounts: whose they are, what could be seen of them, and how they stand. */
export function AccountsPage() {
  const { data, error, reload } = useAccounts();
  return (
    <AnalyticsContext
      attributes={{
        pluginId: 'security-scorecards',
        extension: 'AccountsPage',
      }}
    >
      <Container className={`${themeClasses.root} ${classes.root}`}>
        {error && <ErrorState error={error} onRetry={reload} />}
        {!data && !error && (
          <div aria-busy="true">
            <Skeleton width="100%" height={520} />
          </div>
        )}
        {data && <AccountsTable accounts={data} />}
      </Container>
    </AnalyticsContext>
  );
}
