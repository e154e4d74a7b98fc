import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { VisitSummary } from '../collection/VisitSummary';

/** Figures on visits. Labels name source and pass, never targets or accounts, which are many. @internal */
export function createCollectionMetrics(metrics: MetricsService): {
  visitEnded(summary: VisitSummary): void;
} {
  const visits = metrics.createCounter(
    'security_scorecards.collection.visits',
    {
      description: 'Visits to collection targets by how they ended',
      unit: '{visit}',
    },
  );
  const duration = metrics.createHistogram(
    'security_scorecards.collection.visit.duration',
    { description: 'Time that a visit took', unit: 's' },
  );
  const rows = metrics.createCounter('security_scorecards.collection.rows', {
    description: 'Rows of evidence that visits read and what became of them',
    unit: '{row}',
  });
  return {
    visitEnded(summary) {
      const { source, pass, kind, status } = summary;
      visits.add(1, { source, pass, outcome: kind, status });
      duration.record(summary.durationMs / 1000, { source, pass });
      const skipped = Object.values(summary.skipped);
      const counts = {
        read: summary.evidenceRead,
        written: summary.evidenceWritten,
        retired: summary.evidenceRetired + summary.evidenceWithdrawn,
        skipped: skipped.reduce((sum, count) => sum + count, 0),
      };
      for (const [action, count] of Object.entries(counts)) {
        if (count > 0) {
          rows.add(count, { source, action });
        }
      }
    },
  };
}
