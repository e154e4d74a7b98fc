import { TestDatabases } from '@backstage/backend-test-utils';
import * as fc from 'fast-check';
import {
  evidenceOn,
  FakeSource,
  targetOf,
} from '../../collection/__testUtils__/FakeSource';
import { compareEvidence } from '../../evidence/evidenceWrites';
import { prepareEvidence } from '../../evidence/PreparedEvidence';
import { CollectionHarness } from '../__testUtils__/CollectionHarness';
import { lookUpEvidence } from './lookUpEvidence';

jest.setTimeout(60_000);

const NOW = '2026-11-25T00:00:00.000Z';
const STORED = ['2026-11-20T00:00:00.000Z', '2026-11-20T12:00:00.123Z'];

const time = fc.constantFrom(
  ...STORED,
  '2026-11-19T23:59:59.999Z',
  '2026-11-20T00:00:00.001Z',
  '2026-11-20T23:59:59.999Z',
  '2026-11-21T00:00:00.000Z',
  '2026-11-21T12:00:00.122Z',
  '2026-11-21T12:00:00.123Z',
);

describe('lookUpEvidence', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    'leaves out no mark of a row that differs, %p',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const source = new FakeSource();
      source.pages = [
        {
          evidence: STORED.map((observedAt, index) =>
            evidenceOn(`bucket-${index}`, { observedAt }),
          ),
        },
      ];
      const harness = await CollectionHarness.create({
        knex,
        collectors: [source],
        targets: [targetOf()],
      });
      await harness.visit();
      const stored = await knex('evidence')
        .join('resources', 'resources.id', 'evidence.resource_key')
        .select('evidence.id', 'resource_key', 'resource_id');

      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(0, 1),
          fc.constantFrom('pass', 'fail'),
          fc.option(time, { nil: undefined }),
          time,
          async (bucket, status, firstObservedAt, observedAt) => {
            const [evidence] = prepareEvidence(
              [
                evidenceOn(`bucket-${bucket}`, {
                  status,
                  firstObservedAt,
                  observedAt,
                }),
              ],
              { now: NOW, unordered: false },
            );
            const { id, resource_key: resourceKey } = stored.find(
              row => row.resource_id === evidence.resourceId,
            );
            const rows = [
              { resourceKey, evidence: { ...evidence, controlId: 'S3.9' } },
              { resourceKey, evidence },
            ];
            await knex.transaction(async tx => {
              const all = await lookUpEvidence(tx, {
                source: 'security-hub',
                rows,
                differing: false,
              });
              const differing = await lookUpEvidence(tx, {
                source: 'security-hub',
                rows,
                differing: true,
              });
              expect(all.ids).toEqual([null, id]);
              expect(differing.ids).toEqual(all.ids);
              const mark = all.marks.get(1);
              expect(mark?.key).toBe(id);
              const comparison =
                mark &&
                compareEvidence({
                  incoming: evidence,
                  stored: mark,
                  unordered: false,
                });
              // A mark that is there is the same; one that is not says that nothing has to be done.
              expect([mark, undefined]).toContainEqual(differing.marks.get(1));
              expect([true, 'unchanged']).toContain(
                differing.marks.has(1) || comparison,
              );
            });
          },
        ),
        { numRuns: 150 },
      );
    },
  );
});
