import fc from 'fast-check';
import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';
import { EventPage } from './EventPage';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 20, 12, minute)).toISOString();

function evidence(
  overrides: Partial<CollectedEvidence> = {},
): CollectedEvidence {
  return {
    controlId: 'S3.8',
    source: 'security-hub',
    resourceId: 'arn:aws:s3:::parcels',
    resourceType: 'AWS::S3::Bucket',
    accountId: '111122223333',
    region: 'eu-west-1',
    status: 'fail',
    suppressed: false,
    observedAt: at(0),
    externalId: 'finding-1',
    ...overrides,
  };
}

describe('EventPage', () => {
  it('keeps what was observed last, in whatever order and however often it comes', () => {
    const steps = Array.from({ length: 6 }, (_, minute) => ({
      minute,
      archived: minute % 3 === 1,
    }));
    const order = fc
      .shuffledSubarray([...steps, ...steps], { minLength: 12 })
      .filter(list => list.length === 12);
    fc.assert(
      fc.property(order, list => {
        const page = new EventPage();
        for (const { minute, archived } of list) {
          const item = evidence({
            observedAt: at(minute),
            status: minute === 5 ? 'pass' : 'fail',
          });
          if (archived) {
            page.remove(item);
          } else {
            page.addEvidence(item);
          }
        }
        const { evidence: rows, removed } = page.toPage();
        expect(rows).toEqual([evidence({ observedAt: at(5), status: 'pass' })]);
        expect(removed).toEqual([]);
      }),
    );
  });

  it('removes what was archived last', () => {
    const page = new EventPage();
    page.remove(evidence({ observedAt: at(2) }));
    page.addEvidence(evidence({ observedAt: at(1) }));
    expect(page.toPage()).toMatchObject({
      evidence: [],
      removed: [{ externalId: 'finding-1', observedAt: at(2) }],
    });
  });

  it('leaves the current finding when an old twin is archived', () => {
    const page = new EventPage();
    page.addEvidence(evidence({ observedAt: at(1) }));
    page.remove(evidence({ observedAt: at(2), externalId: 'finding-0' }));
    expect(page.toPage()).toMatchObject({
      evidence: [{ externalId: 'finding-1' }],
      removed: [{ externalId: 'finding-0' }],
    });
  });
});
