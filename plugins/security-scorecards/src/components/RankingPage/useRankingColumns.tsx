import { useMemo } from 'react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useDomainTitles } from '../../hooks/useDomainTitles';
import { fittingColumns } from '../../lib/fittingColumns';
import { formatCoverage } from '../../lib/formatCoverage';
import { formatScore } from '../../lib/formatScore';
import { USUAL_COLUMNS, type RankingColumn } from '../../lib/rankingColumns';
import { toneOfGrade } from '../../lib/scoreTone';
import { worstDomain } from '../../lib/worstDomain';
import { securityScorecardsTranslationRef } from '../../translation';
import { FailingCounts } from '../FailingCounts/FailingCounts';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import { RangeBar } from '../RangeBar/RangeBar';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import { DeltaCell } from './DeltaCell';
import { EntityCell } from './EntityCell';
import type { RankingRow } from './RankingRow';
import { useColumnLabels } from './useColumnLabels';
import classes from './rankingColumns.module.css';

/** The columns that were chosen, else the usual ones that fit into the width. Ids of sortable ones are the API's order fields. */
export function useRankingColumns(
  width: number | undefined,
  chosen: readonly RankingColumn[] | undefined,
): readonly ColumnConfig<RankingRow>[] {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const domainTitle = useDomainTitles();
  const labelOf = useColumnLabels();
  const columns = useMemo<ColumnConfig<RankingRow>[]>(
    () => [
      {
        id: 'title',
        label: t('ranking.entity'),
        isRowHeader: true,
        isSortable: true,
        defaultWidth: '2fr',
        minWidth: 180,
        cell: row => (
          <Cell>
            <EntityCell row={row} />
          </Cell>
        ),
      },
      {
        id: 'grade',
        label: labelOf('grade'),
        width: 80,
        cell: row => (
          <Cell>
            <GradeBadge grade={row.grade} />
          </Cell>
        ),
      },
      {
        id: 'score',
        label: labelOf('score'),
        isSortable: true,
        defaultWidth: '1.4fr',
        minWidth: 150,
        cell: row => (
          <Cell>
            <span className={classes.score}>
              <span className={classes.value} aria-hidden>
                {row.score.value === undefined
                  ? '–'
                  : formatScore(row.score.value)}
              </span>
              <RangeBar score={row.score} tone={toneOfGrade(row.grade)} />
            </span>
          </Cell>
        ),
      },
      {
        id: 'delta30d',
        label: labelOf('delta30d'),
        isSortable: true,
        width: 104,
        cell: row => (
          <Cell>
            <DeltaCell delta={row.delta30d} />
          </Cell>
        ),
      },
      {
        id: 'coverage',
        label: labelOf('coverage'),
        isSortable: true,
        width: 116,
        cell: row => <CellText title={formatCoverage(row.score.coverage)} />,
      },
      {
        id: 'risk',
        label: labelOf('risk'),
        isSortable: true,
        width: 84,
        cell: row => <CellText title={String(Math.round(row.risk))} />,
      },
      {
        id: 'failing',
        label: labelOf('failing'),
        isSortable: true,
        minWidth: 212,
        defaultWidth: '1.4fr',
        cell: row => (
          <Cell>
            <FailingCounts counts={row.counts.failingControls} compact />
          </Cell>
        ),
      },
      {
        id: 'failingResources',
        label: labelOf('failingResources'),
        width: 130,
        cell: row => (
          <CellText title={row.counts.failingResources.toLocaleString()} />
        ),
      },
      {
        id: 'worstDomain',
        label: labelOf('worstDomain'),
        minWidth: 150,
        defaultWidth: '1.4fr',
        cell: row => {
          const domain = worstDomain(row.domains);
          return (
            <Cell>
              <span className={classes.wrapped}>
                {domain ? domainTitle(domain.id) : '–'}
              </span>
            </Cell>
          );
        },
      },
      {
        id: 'criticality',
        label: labelOf('criticality'),
        width: 110,
        cell: row => <CellText title={t(`criticality.${row.criticality}`)} />,
      },
      {
        id: 'owner',
        label: labelOf('owner'),
        isSortable: true,
        minWidth: 150,
        defaultWidth: '1fr',
        cell: row => (
          <Cell>
            {row.owner ? (
              <EntityRefLink
                entityRef={row.owner}
                defaultKind="group"
                hideIcon
              />
            ) : (
              t('ranking.noOwner')
            )}
          </Cell>
        ),
      },
      {
        id: 'oldestEvidenceAt',
        label: labelOf('oldestEvidenceAt'),
        isSortable: true,
        minWidth: 152,
        defaultWidth: '1fr',
        cell: row => (
          <Cell>
            {row.oldestEvidenceAt ? (
              <RelativeTime at={row.oldestEvidenceAt} />
            ) : (
              t('ranking.noEvidence')
            )}
          </Cell>
        ),
      },
    ],
    [t, domainTitle, labelOf],
  );
  return useMemo(() => {
    const isShown = ({ id }: ColumnConfig<RankingRow>) =>
      id === 'title' || (chosen ?? USUAL_COLUMNS).some(name => name === id);
    const shown = columns.filter(isShown);
    // Who chose columns wants to see them all; the table then scrolls.
    return chosen ? shown : fittingColumns(shown, width);
  }, [columns, chosen, width]);
}
