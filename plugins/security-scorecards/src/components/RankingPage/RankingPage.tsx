import { useCallback, useMemo, useRef } from 'react';
import { Container, Table, useTable } from '@backstage/ui';
import {
  AnalyticsContext,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { securityScorecardsApiRef } from '../../api';
import { useElementWidth } from '../../hooks/useElementWidth';
import { useFleet } from '../../hooks/useFleet';
import { useRankingColumnChoice } from '../../hooks/useRankingColumnChoice';
import { useRankingQuery } from '../../hooks/useRankingQuery';
import { useRecovery } from '../../hooks/useRecovery';
import { servicesOf, toFilterParameter } from '../../lib/rankingFilter';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { FleetFixes } from '../FleetSummary/FleetFixes';
import { FleetSummary } from '../FleetSummary/FleetSummary';
import { FleetTrends } from '../History/FleetTrends';
import { FirstSyncBanner } from '../Progress/FirstSyncBanner';
import { themeClasses } from '../theme';
import { ColumnChooser } from './ColumnChooser';
import { RankingEmpty } from './RankingEmpty';
import { RankingFilters } from './RankingFilters';
import type { RankingRow } from './RankingRow';
import { useRankingColumns } from './useRankingColumns';
import { ViewChooser } from './ViewChooser';
import toolClasses from './RankingTools.module.css';
import classes from './RankingPage.module.css';

const PAGE_SIZES = [20, 50, 100];

/** Every entity that the reader may see, worst first. Sorting, filtering and paging happen in the backend. */
export function RankingPage() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const api = useApi(securityScorecardsApiRef);
  const query = useRankingQuery();
  const [tableRef, width] = useElementWidth<HTMLDivElement>();
  const [chosen] = useRankingColumnChoice();
  const columns = useRankingColumns(width, chosen);
  const parameters = useMemo(
    () => toFilterParameter(query.filter, query.text),
    [query.filter, query.text],
  );
  const getLabel = useCallback(
    (page: { totalCount?: number }) =>
      t('ranking.total', { count: page.totalCount ?? 0 }),
    [t],
  );

  const filterText = parameters?.join('\n') ?? '';
  const question = JSON.stringify([filterText, query.sort]);
  const answered = useRef<string>();
  const { tableProps, reload } = useTable<RankingRow, string>({
    mode: 'cursor',
    sort: query.sort,
    onSortChange: query.setSort,
    // One string, so that an equal filter is the same filter.
    filter: filterText,
    paginationOptions: {
      pageSize: PAGE_SIZES[0],
      pageSizeOptions: PAGE_SIZES,
      getLabel,
    },
    getData: async ({ cursor, pageSize, sort, filter, signal }) => {
      const list = await api.listScorecards({
        filter: filter ? [filter] : undefined,
        orderField: sort
          ? `${String(sort.column)},${
              sort.direction === 'ascending' ? 'asc' : 'desc'
            }`
          : undefined,
        limit: pageSize,
        cursor,
        signal,
      });
      answered.current = JSON.stringify([filter, sort]);
      return {
        data: list.items.map(item => ({ ...item, id: item.entityRef })),
        nextCursor: list.pageInfo.nextCursor,
        totalCount: list.totalItems,
      };
    },
  });

  const { reload: reloadFleet } = useFleet(
    servicesOf(query.filter, query.text),
  );
  const reloadAll = useCallback(() => {
    reload();
    reloadFleet();
  }, [reload, reloadFleet]);

  useRecovery(tableProps.error, reload);
  // What was there before a failure stays where it answers the same question.
  const hasRows = !tableProps.error || answered.current === question;

  return (
    <AnalyticsContext
      attributes={{ pluginId: 'security-scorecards', extension: 'RankingPage' }}
    >
      <Container className={`${themeClasses.root} ${classes.root}`}>
        <FirstSyncBanner onProgress={reloadAll} />
        <RankingFilters query={query} />
        {hasRows && (
          <div className={classes.overview}>
            <FleetSummary filter={query.filter} text={query.text} />
            <FleetTrends />
          </div>
        )}
        <div className={classes.bar}>
          {hasRows && <FleetFixes filter={query.filter} text={query.text} />}
          <div className={toolClasses.root}>
            <ViewChooser />
            <ColumnChooser />
          </div>
        </div>
        {tableProps.error && (
          <ErrorState error={tableProps.error} onRetry={reload} />
        )}
        {hasRows && (
          <div ref={tableRef} className={classes.table}>
            <Table
              columnConfig={columns}
              emptyState={
                <RankingEmpty
                  isFiltered={query.isFiltered}
                  onReset={query.reset}
                />
              }
              {...tableProps}
              error={undefined}
            />
          </div>
        )}
      </Container>
    </AnalyticsContext>
  );
}
