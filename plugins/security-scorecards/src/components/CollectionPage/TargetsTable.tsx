import {
  Cell,
  CellText,
  Table,
  useTable,
  type ColumnConfig,
} from '@backstage/ui';
import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CollectionState } from 'backstage-plugin-security-scorecards-common';
import { formatDuration } from '../../lib/formatDuration';
import { groupTargets, type TargetRow } from '../../lib/groupTargets';
import { sortTargets } from '../../lib/sortTargets';
import { securityScorecardsTranslationRef } from '../../translation';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import { Section } from '../Section/Section';
import { SourceProblem } from '../SourceProblem/SourceProblem';
import { SourceStatusLabel } from '../SourceStatusLabel/SourceStatusLabel';
import { Passes } from './Passes';
import { RefreshButton } from './RefreshButton';
import { TargetProgress } from './TargetProgress';
import classes from './TargetsTable.module.css';

/** Each place that a collector visits, its regions together: how it went, what to mend, how old its answer is. */
export function TargetsTable(props: {
  state: Pick<CollectionState, 'targets' | 'coverage'>;
  onRefreshed: () => void;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { targets, coverage } = props.state;
  const data = useMemo(
    () => groupTargets(targets, coverage),
    [targets, coverage],
  );
  const columns = useMemo<ColumnConfig<TargetRow>[]>(
    () => [
      {
        id: 'title',
        label: t('targets.target'),
        isRowHeader: true,
        isSortable: true,
        defaultWidth: '2fr',
        minWidth: 160,
        cell: target => (
          <Cell>
            <span className={classes.status}>
              <strong>{target.title}</strong>
              <span className={classes.detail}>
                {target.regions.join(', ')}
              </span>
            </span>
          </Cell>
        ),
      },
      {
        id: 'status',
        label: t('targets.status'),
        isSortable: true,
        defaultWidth: '5fr',
        minWidth: 240,
        cell: target => (
          <Cell>
            <span className={classes.status}>
              <SourceStatusLabel status={target.status} />
              {target.problems.map(problem => (
                <SourceProblem
                  key={problem.mend ?? problem.messages.join()}
                  {...problem}
                />
              ))}
              {target.running.map(item => (
                <TargetProgress key={item.id} target={item} />
              ))}
              <Passes
                passes={target.passes}
                withRegions={target.regions.length > 1}
              />
            </span>
          </Cell>
        ),
      },
      {
        id: 'lag',
        label: t('targets.lag'),
        isSortable: true,
        minWidth: 110,
        defaultWidth: '1fr',
        cell: target => (
          <CellText
            title={
              target.lagSeconds === undefined
                ? '–'
                : formatDuration(target.lagSeconds)
            }
          />
        ),
      },
      {
        id: 'lastRun',
        label: t('targets.lastRun'),
        isSortable: true,
        minWidth: 130,
        defaultWidth: '1fr',
        cell: target => (
          <Cell>
            {target.lastRunAt ? (
              <RelativeTime at={target.lastRunAt} />
            ) : (
              t('targets.never')
            )}
          </Cell>
        ),
      },
      {
        id: 'evidence',
        label: t('targets.evidence'),
        isSortable: true,
        minWidth: 120,
        defaultWidth: '1fr',
        cell: target => (
          <Cell>
            <span className={classes.status}>
              <span>{target.evidence.toLocaleString()}</span>
              {target.skipped > 0 && (
                <span className={classes.detail}>
                  {t('targets.skipped', { count: target.skipped })}
                </span>
              )}
            </span>
          </Cell>
        ),
      },
    ],
    [t],
  );
  const { tableProps } = useTable<TargetRow>({
    mode: 'complete',
    data,
    initialSort: { column: 'status', direction: 'ascending' },
    sortFn: sortTargets,
    paginationOptions: { pageSize: 20 },
  });
  return (
    <Section
      title={t('targets.title')}
      description={t('targets.description')}
      actions={<RefreshButton onRefreshed={props.onRefreshed} />}
    >
      <div className={classes.table}>
        <Table
          columnConfig={columns}
          emptyState={t('targets.empty')}
          {...tableProps}
        />
      </div>
    </Section>
  );
}
