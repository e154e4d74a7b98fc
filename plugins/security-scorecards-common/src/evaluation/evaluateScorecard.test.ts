import {
  accountRow,
  bucketArn,
  controlsOf,
  domainOf,
  evaluate,
  evidenceRow,
  hoursAgo,
  practiceOf,
  resourceRow,
  sourceState,
} from './testing';

describe('evaluateScorecard', () => {
  it('scores what the own evidence says', () => {
    const scorecard = evaluate({
      own: [
        evidenceRow({ controlId: 'S3.5', status: 'pass' }),
        evidenceRow({
          controlId: 'S3.17',
          status: 'fail',
          firstObservedAt: hoursAgo(24 * 100),
        }),
        evidenceRow({
          controlId: 'S3.17',
          status: 'pass',
          resourceId: bucketArn('invoices'),
        }),
      ],
      resources: [
        resourceRow(),
        resourceRow({ resourceId: bucketArn('invoices') }),
      ],
    });

    // (15 * 1 + 5 * 1/2) / 20; S3.5 is unknown for the second bucket.
    expect(scorecard.score).toEqual({
      value: 87.5,
      low: 50,
      high: 87.5,
      coverage: 0.625,
    });
    expect(scorecard).toMatchObject({
      scoreWithoutWaivers: 87.5,
      grade: 'B',
      parity: { passed: 1, failed: 1, unknown: 0, value: 50 },
      counts: {
        practices: { fail: 1, unknown: 2, pass: 0 },
        controls: { fail: 1, unknown: 1 },
        failingControls: { critical: 0, high: 0, medium: 1, low: 0 },
        failingResources: 1,
        resources: 2,
        suppressed: 0,
      },
      risk: { value: 5.6, overdue: 0.6, criticalityFactor: 1 },
      nextBestFixes: [
        { controls: ['S3.17'], scoreGain: 12.5, riskRemoved: 5.6 },
      ],
      oldestEvidenceAt: hoursAgo(1),
      newestEvidenceAt: hoursAgo(1),
    });
    expect(controlsOf(scorecard, 'S3.17')).toMatchObject([
      { status: 'fail', since: hoursAgo(2400), overdueDays: 10 },
    ]);
    expect(controlsOf(scorecard, 'S3.5')).toMatchObject([
      { status: 'unknown', reasons: [{ reason: 'no-evidence', count: 1 }] },
    ]);
    expect(domainOf(scorecard, 'data-protection').status).toBe('fail');
    expect(domainOf(scorecard, 'logging-detection').status).toBe(
      'not-applicable',
    );
  });

  it('keeps account-level evidence apart as inherited', () => {
    const scorecard = evaluate({
      own: [evidenceRow()],
      inherited: [accountRow({ status: 'fail' })],
      resources: [resourceRow()],
    });

    expect(scorecard.score.value).toBe(100);
    expect(scorecard.grade).toBe('A');
    expect(scorecard.risk.value).toBe(0);
    expect(scorecard.inheritedScore).toEqual({
      value: 0,
      low: 0,
      high: 0,
      coverage: 1,
    });
    expect(practiceOf(scorecard, 'least-privilege')).toMatchObject({
      status: 'not-applicable',
      inheritedStatus: 'fail',
      controls: [{ id: 'IAM.6', inherited: true, status: 'fail' }],
    });
    expect(scorecard.counts.failingControls.critical).toBe(0);
  });

  it('knows nothing of an empty scope', () => {
    const scorecard = evaluate();

    expect(scorecard.score).toEqual({ low: 0, high: 100, coverage: 0 });
    expect(scorecard.grade).toBeUndefined();
    expect(scorecard.gradeMissing).toBe('not-enough-evidence');
    expect(practiceOf(scorecard, 'encryption-at-rest')).toMatchObject({
      status: 'unknown',
      reason: 'no-evidence',
    });
    expect(domainOf(scorecard, 'data-protection').status).toBe('unknown');
    expect(scorecard.counts.practices).toMatchObject({ unknown: 7, pass: 0 });
  });

  it('tells why a scope is empty when no source could look', () => {
    const scorecard = evaluate({
      sources: [sourceState({ status: 'denied' })],
    });

    expect(practiceOf(scorecard, 'encryption-at-rest').reason).toBe(
      'access-denied',
    );
  });
});
