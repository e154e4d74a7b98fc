import { useCallback } from 'react';
import {
  Container,
  Table,
  ToggleButton,
  ToggleButtonGroup,
  useTable,
} from '@backstage/ui';
import {
  AnalyticsContext,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { securityScorecardsApiRef } from '../../api';
import { useElementWidth } from '../../hooks/useElementWidth';
import { useRecovery } from '../../hooks/useRecovery';
import { useRollupKind } from '../../hooks/useRollupKind';
import { ROLLUP_KINDS } from '../../lib/rollupKinds';
import { securityScorecardsTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState/ErrorState';
import { Section } from '../Section/Section';
import { themeClasses } from '../theme';
import type { RollupRow } from './RollupRow';
import { useRollupColumns } from './useRollupColumns';
import classes from './RollupsPage.module.css';

const PAGE_SIZES = [20, 50, 100];

/** Id of the row of services that belong to none; no entity ref looks so. */
const NO_GROUP = 'none';

/** Services summed by owner, system or domain of the catalog, riskiest first. */
export function RollupsPage() {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const api = useApi(securityScorecardsApiRef);
  const [by, setBy] = useRollupKind();
  const [tableRef, width] = useElementWidth<HTMLDivElement>();
  const columns = useRollupColumns(by, width);
  const getLabel = useCallback(
    (page: { totalCount?: number }) =>
      t('rollups.total', { count: page.totalCount ?? 0 }),
    [t],
  );
  const { tableProps, reload } = useTable<RollupRow, string>({
    mode: 'cursor',
    filter: by,
    paginationOptions: {
      pageSize: PAGE_SIZES[0],
      pageSizeOptions: PAGE_SIZES,
      getLabel,
    },
    getData: async ({ cursor, pageSize, signal }) => {
      const list = await api.listRollups({
        by,
        limit: pageSize,
        cursor,
        signal,
      });
      return {
        data: list.items.map(item => ({ ...item, id: item.group ?? NO_GROUP })),
        nextCursor: list.pageInfo.nextCursor,
        totalCount: list.totalItems,
      };
    },
  });
  useRecovery(tableProps.error, reload);
  return (
    <AnalyticsContext
      attributes={{ pluginId: 'security-scorecards', extension: 'RollupsPage' }}
    >
      <Container className={`${themeClasses.root} ${classes.root}`}>
        <Section
          title={t('rollups.title')}
          description={t('rollups.description')}
          actions={
            <ToggleButtonGroup
              aria-label={t('rollups.by')}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[by]}
              onSelectionChange={keys =>
                setBy(ROLLUP_KINDS.find(kind => keys.has(kind)) ?? by)
              }
            >
              {ROLLUP_KINDS.map(kind => (
                <ToggleButton key={kind} id={kind} size="small">
                  {t(`rollups.kind.${kind}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          }
        >
          {tableProps.error ? (
            <ErrorState error={tableProps.error} onRetry={reload} />
          ) : (
            <div ref={tableRef} className={classes.table}>
              <Table
                columnConfig={columns}
                emptyState={t('ranking.empty')}
                {...tableProps}
              />
            </div>
          )}
        </Section>
      </Container>
    </AnalyticsContext>
  );
}
