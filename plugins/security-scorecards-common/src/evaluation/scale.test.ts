import type { EvidenceRecord } from '../model';
import { evaluateScorecard } from './evaluateScorecard';
import {
  evaluationInput,
  evidenceRow,
  hoursAgo,
  resourceRow,
  TEST_CONTROLS,
} from './testing';

const CONTROLS = TEST_CONTROLS.filter(control =>
  control.resourceTypes.includes('AWS::S3::Bucket'),
).map(control => control.id);

function* evidence(count: number): Generator<EvidenceRecord> {
  for (let i = 0; i < count; i++) {
    yield evidenceRow({
      controlId: CONTROLS[i % CONTROLS.length],
      source: CONTROLS[i % CONTROLS.length].includes('_')
        ? 'config'
        : 'security-hub',
      resourceId: `arn:aws:s3:::bucket-${Math.floor(i / CONTROLS.length)}`,
      status: i % 7 === 0 ? 'fail' : 'pass',
      firstObservedAt: hoursAgo(i % 5000),
      observedAt: hoursAgo(i % 60),
    });
  }
}

function* resources(count: number) {
  for (let i = 0; i < count; i++) {
    yield resourceRow({ resourceId: `arn:aws:s3:::bucket-${i}` });
  }
}

describe('evaluateScorecard at scale', () => {
  it('reads 100,000 rows once, as a stream, in less than two seconds of processor time', () => {
    const count = 100_000;
    const buckets = Math.ceil(count / CONTROLS.length);
    const started = process.cpuUsage();

    const scorecard = evaluateScorecard(
      evaluationInput({
        own: evidence(count),
        resources: resources(buckets),
      }),
    );

    // Processor time, as other work on the machine must not decide; includes making the rows.
    const { user } = process.cpuUsage(started);
    expect(user / 1000).toBeLessThan(2000);
    expect(scorecard.counts).toMatchObject({
      resources: buckets,
      failingControls: { critical: 2, high: 1, medium: 2, low: 1 },
    });
    expect(scorecard.score.value).toBeCloseTo(85.7, 0);
  });
});
