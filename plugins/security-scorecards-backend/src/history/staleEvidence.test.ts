import type { StoredEvidence } from '../evidence/StoredEvidence';
import { staleEvidence } from './staleEvidence';

function row(
  key: number,
  source: StoredEvidence['source'],
  observedAt: string,
) {
  return {
    key,
    resourceKey: key,
    resourceId: `arn:aws:s3:::bucket-${key}`,
    resourceType: 'AWS::S3::Bucket',
    source,
    controlId: 'S3.8',
    accountId: '111122223333',
    region: 'eu-west-1',
    status: 'pass',
    suppressed: false,
    firstObservedAt: observedAt,
    observedAt,
  } satisfies StoredEvidence;
}

describe('staleEvidence', () => {
  it('names what is older than its source allows, and since when', () => {
    expect(
      staleEvidence(
        [
          row(1, 'security-hub', '2026-11-20T09:59:59.000Z'),
          row(2, 'security-hub', '2026-11-20T10:00:00.000Z'),
          row(3, 'config', '2026-11-20T09:59:59.000Z'),
        ],
        {
          at: '2026-11-22T10:00:00.000Z',
          staleAfterHours: {
            'security-hub': 48,
            config: 72,
            'patch-manager': 48,
          },
        },
      ),
    ).toEqual([
      {
        resourceKey: 1,
        source: 'security-hub',
        controlId: 'S3.8',
        region: 'eu-west-1',
        startedAt: '2026-11-22T09:59:59.000Z',
      },
    ]);
  });
});
