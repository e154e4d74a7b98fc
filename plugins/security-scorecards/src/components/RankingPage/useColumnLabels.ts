import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RankingColumn } from '../../lib/rankingColumns';
import { securityScorecardsTranslationRef } from '../../translation';

/** Messages of the columns' headings. */
const KEYS = {
  grade: 'ranking.grade',
  score: 'ranking.score',
  delta30d: 'ranking.delta30d',
  coverage: 'figure.coverage.term',
  risk: 'figure.risk.term',
  failing: 'ranking.failing',
  failingResources: 'ranking.resources',
  worstDomain: 'ranking.worstDomain',
  criticality: 'ranking.criticality',
  owner: 'ranking.owner',
  oldestEvidenceAt: 'ranking.oldestEvidence',
} as const satisfies Record<RankingColumn, string>;

/** Headings of the columns of the ranking. */
export function useColumnLabels(): (id: RankingColumn) => string {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return useCallback(id => t(KEYS[id]), [t]);
}
