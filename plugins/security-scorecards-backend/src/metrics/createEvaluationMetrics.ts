import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** A run of the evaluation pipeline. @internal */
export interface EvaluationRun {
  /** Scorecards that were computed. */
  evaluated: number;
  /** Those of them that changed. */
  written: number;
  failed: number;
  seconds: number;
}

/** Figures on the evaluation. @internal */
export function createEvaluationMetrics(metrics: MetricsService): {
  evaluationEnded(run: EvaluationRun): void;
} {
  const duration = metrics.createHistogram(
    'security_scorecards.evaluation.duration',
    {
      description: 'Time of a run of attribution and evaluation that had work',
      unit: 's',
    },
  );
  const scorecards = metrics.createCounter(
    'security_scorecards.evaluation.scorecards',
    { description: 'Scorecards by what became of them', unit: '{scorecard}' },
  );
  return {
    evaluationEnded({ seconds, ...counts }) {
      duration.record(seconds);
      for (const [outcome, count] of Object.entries(counts)) {
        if (count > 0) {
          scorecards.add(count, { outcome });
        }
      }
    },
  };
}
