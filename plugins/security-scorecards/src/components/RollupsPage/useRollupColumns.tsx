import { useMemo } from 'react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RollupKind } from 'backstage-plugin-security-scorecards-common';
import { fittingColumns } from '../../lib/fittingColumns';
import { formatScore } from '../../lib/formatScore';
import { securityScorecardsTranslationRef } from '../../translation';
import { FailingCounts } from '../FailingCounts/FailingCounts';
import { GradeCounts } from '../FleetSummary/GradeCounts';
import { RollupCell } from './RollupCell';
import type { RollupRow } from './RollupRow';
import { WorstEntityCell } from './WorstEntityCell';

/** Columns of the roll-ups that fit into the width. */
export function useRollupColumns(
  by: RollupKind,
  width: number | undefined,
): readonly ColumnConfig<RollupRow>[] {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const columns = useMemo<ColumnConfig<RollupRow>[]>(
    () => [
      {
        id: 'group',
        label: t(`rollups.kind.${by}`),
        isRowHeader: true,
        defaultWidth: '2fr',
        minWidth: 150,
        cell: row => (
          <Cell>
            <RollupCell row={row} by={by} />
          </Cell>
        ),
      },
      {
        id: 'grades',
        label: t('rollups.grades'),
        defaultWidth: '2fr',
        minWidth: 140,
        cell: row => (
          <Cell>
            <GradeCounts grades={row.grades} compact />
          </Cell>
        ),
      },
      {
        id: 'meanScore',
        label: t('rollups.meanScore'),
        width: 110,
        cell: row => (
          <CellText
            title={
              row.meanScore === undefined ? '–' : formatScore(row.meanScore)
            }
          />
        ),
      },
      {
        id: 'risk',
        label: t('figure.risk.term'),
        width: 90,
        cell: row => <CellText title={Math.round(row.risk).toLocaleString()} />,
      },
      {
        id: 'failing',
        label: t('ranking.failing'),
        defaultWidth: '1.5fr',
        minWidth: 212,
        cell: row => (
          <Cell>
            <FailingCounts counts={row.failingControls} compact />
          </Cell>
        ),
      },
      {
        id: 'worstEntity',
        label: t('rollups.worst'),
        defaultWidth: '1.5fr',
        minWidth: 160,
        cell: row => (
          <Cell>
            <WorstEntityCell worst={row.worstEntity} />
          </Cell>
        ),
      },
    ],
    [t, by],
  );
  return useMemo(() => fittingColumns(columns, width), [columns, width]);
}
