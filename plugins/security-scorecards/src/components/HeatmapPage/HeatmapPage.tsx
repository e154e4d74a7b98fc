import { Container, Skeleton } from '@backstage/ui';
import {
  AnalyticsContext,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { SCORED_KINDS } from '../../extensions/entityFilter';
import { useCursors } from '../../hooks/useCursors';
import { useHeatmap } from '../../hooks/useHeatmap';
import { useRankingQuery } from '../../hooks/useRankingQuery';
import { ANY_KIND, toFilterParameter } from '../../lib/rankingFilter';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { Pager } from '../Pager/Pager';
import { RankingEmpty } from '../RankingPage/RankingEmpty';
import { RankingFilters } from '../RankingPage/RankingFilters';
import { Section } from '../Section/Section';
import { themeClasses } from '../theme';
import { HeatmapTable } from './HeatmapTable';
import classes from './HeatmapPage.module.css';

/** Entities by the ten domains: where the whole fleet is weak. */
export function HeatmapPage() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const query = useRankingQuery();
  // Without a kind the backend takes components alone, so all kinds are named.
  const kind = query.filter.kind?.includes(ANY_KIND)
    ? SCORED_KINDS
    : query.filter.kind;
  const filter = toFilterParameter({ ...query.filter, kind }, query.text);
  const cursors = useCursors(JSON.stringify(filter));
  const { data, error, isRefreshing, reload } = useHeatmap({
    filter,
    cursor: cursors.cursor,
  });
  return (
    <AnalyticsContext
      attributes={{ pluginId: 'security-scorecards', extension: 'HeatmapPage' }}
    >
      <Container className={`${themeClasses.root} ${classes.root}`}>
        <RankingFilters query={query} />
        {error && <ErrorState error={error} onRetry={reload} />}
        {!data && !error && (
          <div aria-busy="true">
            <Skeleton width="100%" height={480} />
          </div>
        )}
        {data && (
          <Section
            title={t('heatmap.title')}
            description={t('heatmap.description')}
          >
            {data.items.length === 0 ? (
              <RankingEmpty
                isFiltered={query.isFiltered}
                onReset={query.reset}
              />
            ) : (
              <div aria-busy={isRefreshing}>
                <HeatmapTable rows={data.items} />
                <Pager
                  cursors={cursors}
                  nextCursor={data.pageInfo.nextCursor}
                  label={t('ranking.total', { count: data.totalItems })}
                />
              </div>
            )}
          </Section>
        )}
      </Container>
    </AnalyticsContext>
  );
}
