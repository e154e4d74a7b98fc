import { useMemo } from 'react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useDomainTitles } from '../../hooks/useDomainTitles';
import { fittingColumns } from '../../lib/fittingColumns';
import { formatCoverage } from '../../lib/formatCoverage';
import { formatScore } from '../../lib/formatScore';
import { toneOfGrade } from '../../lib/scoreTone';
import { worstDomain } from '../../lib/worstDomain';
import { securityScorecardsTranslationRef } from '../../translation';
import { FailingCounts } from '../FailingCounts/FailingCounts';
import { GradeBadge } from '../GradeBadge/GradeBadge';
import { RangeBar } from '../RangeBar/RangeBar';
import { RelativeTime } from '../RelativeTime/RelativeTime';
import { EntityCell } from './EntityCell';
import type { RankingRow } from './RankingRow';
import classes from './rankingColumns.module.css';

/** Columns of the ranking that fit into the width. Ids of sortable ones are the API's order fields. */
export function useRankingColumns(
  width: number | undefined,
): readonly ColumnConfig<RankingRow>[] {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const domainTitle = useDomainTitles();
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
        label: t('ranking.grade'),
        width: 80,
        cell: row => (
          <Cell>
            <GradeBadge grade={row.grade} />
          </Cell>
        ),
      },
      {
        id: 'score',
        label: t('ranking.score'),
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
        id: 'coverage',
        label: t('figure.coverage.term'),
        isSortable: true,
        width: 116,
        cell: row => <CellText title={formatCoverage(row.score.coverage)} />,
      },
      {
        id: 'risk',
        label: t('figure.risk.term'),
        isSortable: true,
        width: 84,
        cell: row => <CellText title={String(Math.round(row.risk))} />,
      },
      {
        id: 'failing',
        label: t('ranking.failing'),
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
        id: 'worstDomain',
        label: t('ranking.worstDomain'),
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
        id: 'oldestEvidenceAt',
        label: t('ranking.oldestEvidence'),
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
    [t, domainTitle],
  );
  return useMemo(() => fittingColumns(columns, width), [columns, width]);
}
