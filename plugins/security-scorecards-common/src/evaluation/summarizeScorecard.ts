import type { Scorecard, ScorecardSummary } from '../api/types';

/**
 * The row of a scorecard in the ranking: the same figures, without practices, sources and texts.
 * @public
 */
export function summarizeScorecard(scorecard: Scorecard): ScorecardSummary {
  return {
    entityRef: scorecard.entityRef,
    title: scorecard.title,
    kind: scorecard.kind,
    owner: scorecard.owner,
    system: scorecard.system,
    lifecycle: scorecard.lifecycle,
    score: scorecard.score,
    grade: scorecard.grade,
    risk: scorecard.risk.value,
    domains: scorecard.domains.map(
      ({ id, status, score, failingControls }) => ({
        id,
        status,
        score,
        failingControls,
      }),
    ),
    counts: scorecard.counts,
    criticality: scorecard.criticality,
    oldestEvidenceAt: scorecard.oldestEvidenceAt,
    delta30d: scorecard.delta30d,
    problems: scorecard.problems.length,
    signals: scorecard.signals,
  };
}
