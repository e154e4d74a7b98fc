import { useMemo } from 'react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fittingColumns } from '../../lib/fittingColumns';
import { formatScore } from '../../lib/formatScore';
import type { TemplateRow } from '../../lib/templateRows';
import { securityScorecardsTranslationRef } from '../../translation';
import { GradeCounts } from '../FleetSummary/GradeCounts';
import { DeltaCell } from '../RankingPage/DeltaCell';
import { FailingCell } from './FailingCell';
import { TemplateCell } from './TemplateCell';
import { TemplateServicesCell } from './TemplateServicesCell';

/** Columns of the templates that fit into the width. */
export function useTemplateColumns(
  width: number | undefined,
): readonly ColumnConfig<TemplateRow>[] {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const columns = useMemo<ColumnConfig<TemplateRow>[]>(
    () => [
      {
        id: 'template',
        label: t('templates.template'),
        isRowHeader: true,
        defaultWidth: '1.5fr',
        minWidth: 150,
        cell: row => (
          <Cell>
            <TemplateCell row={row} />
          </Cell>
        ),
      },
      {
        id: 'services',
        label: t('templates.services'),
        width: 110,
        cell: row => (
          <Cell>
            <TemplateServicesCell row={row} />
          </Cell>
        ),
      },
      {
        id: 'grades',
        label: t('templates.grades'),
        defaultWidth: '1.5fr',
        minWidth: 140,
        cell: row => (
          <Cell>
            <GradeCounts grades={row.grades} compact />
          </Cell>
        ),
      },
      {
        id: 'meanScore',
        label: t('templates.meanScore'),
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
        id: 'againstNewest',
        label: t('templates.comparison'),
        width: 155,
        cell: row => (
          <Cell>
            <DeltaCell delta={row.againstNewest} />
          </Cell>
        ),
      },
      {
        id: 'failsMost',
        label: t('templates.failing'),
        defaultWidth: '4fr',
        minWidth: 260,
        cell: row => (
          <Cell>
            <FailingCell row={row} />
          </Cell>
        ),
      },
    ],
    [t],
  );
  return useMemo(() => fittingColumns(columns, width), [columns, width]);
}
