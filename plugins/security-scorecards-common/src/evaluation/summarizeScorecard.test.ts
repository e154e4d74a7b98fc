import { summarizeScorecard } from './summarizeScorecard';
import { evaluate, evidenceRow, hoursAgo } from './testing';

describe('summarizeScorecard', () => {
  it('keeps the figures and leaves the detail', () => {
    const scorecard = evaluate({
      own: [evidenceRow({ status: 'fail' })],
      problems: [{ message: 'cannot be read', mend: 'Correct it' }],
    });

    const summary = summarizeScorecard(scorecard);

    expect(summary).toMatchObject({
      entityRef: 'component:default/orders',
      title: 'Orders',
      kind: 'Component',
      criticality: 'medium',
      score: { value: 0, low: 0, high: 0, coverage: 1 },
      grade: 'E',
      // 40 for one failing critical control, in public-exposure.
      risk: 60,
      counts: { failingResources: 1 },
      oldestEvidenceAt: hoursAgo(1),
      problems: 1,
    });
    expect(summary.domains).toHaveLength(10);
    expect(summary.domains[1]).toEqual({
      id: 'network-protection',
      status: 'fail',
      score: { value: 0, low: 0, high: 0, coverage: 1 },
      failingControls: { critical: 1, high: 0, medium: 0, low: 0 },
    });
    expect(summary).not.toHaveProperty('nextBestFixes');
  });
});
