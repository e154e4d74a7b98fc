import {
  AnalyticsContext,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useScorecard } from '../../hooks/useScorecard';
import { errorStatus } from '../../lib/errorStatus';
import { securityScorecardsTranslationRef } from '../../translation';
import { AttributionSection } from '../Attribution/AttributionSection';
import { ErrorState } from '../ErrorState/ErrorState';
import { NoScope } from '../NoScope/NoScope';
import { themeClasses } from '../theme';
import { ScorecardView } from './ScorecardView';
import { SecurityTabSkeleton } from './SecurityTabSkeleton';
import classes from './SecurityTab.module.css';

/** The Security tab of the entity in context. */
export function SecurityTab() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const scorecard = useScorecard(entityRef);
  return (
    <AnalyticsContext
      attributes={{ pluginId: 'security-scorecards', extension: 'SecurityTab' }}
    >
      <div
        className={`${themeClasses.root} ${classes.root}`}
        aria-busy={scorecard.isPending || scorecard.isRefreshing}
      >
        <SecurityTabState
          entityRef={entityRef}
          resource={scorecard}
          loadingLabel={t('tab.loading')}
        />
      </div>
    </AnalyticsContext>
  );
}

function SecurityTabState(props: {
  entityRef: string;
  resource: ReturnType<typeof useScorecard>;
  loadingLabel: string;
}) {
  const { data, error, reload } = props.resource;
  if (error && errorStatus(error) === 404) {
    return (
      <>
        <NoScope reason="no-scorecard" />
        <AttributionSection entityRef={props.entityRef} previewOnly />
      </>
    );
  }
  return (
    <>
      {error && <ErrorState error={error} onRetry={reload} />}
      {data && <ScorecardView scorecard={data} onReload={reload} />}
      {!data && !error && <SecurityTabSkeleton label={props.loadingLabel} />}
    </>
  );
}
