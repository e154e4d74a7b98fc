import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ACCOUNT,
  evidenceOn,
  FakeSource,
} from '../../collection/__testUtils__/FakeSource';
import { CollectionHarness } from '../__testUtils__/CollectionHarness';
import { listEvidence } from './listEvidence';

jest.setTimeout(60_000);

describe('listEvidence', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    'gives what was stored, in a fixed order, %p',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const rows = [
        evidenceOn('a', {
          status: 'unknown',
          reason: 'error',
          reasonText: `"Quoted", {braced}, [listed], null\n\t\\ and 数字 🔐`,
          firstObservedAt: '2026-11-01T00:00:00.001Z',
          observedAt: '2026-11-22T05:00:00.987Z',
        }),
        evidenceOn('a', { controlId: 'S3.5', status: 'fail' }),
        evidenceOn('a', { controlId: 'S3.9', region: 'us-east-1' }),
        evidenceOn('b', {
          status: 'fail',
          suppressed: true,
          reasonText: 'Accepted',
        }),
      ];
      const source = new FakeSource();
      source.pages = [{ evidence: [...rows].reverse() }];
      const harness = await CollectionHarness.ofSource(knex, source);
      await harness.visit();
      const resources = await harness.reader.listResources({ limit: 10 });
      const keys = resources.map(resource => resource.key);

      const stored = await listEvidence(knex, [...keys, 4_711]);

      const byResource = new Map(
        resources.map(({ key, resourceId }) => [resourceId, key]),
      );
      const expected = rows
        .map(({ externalId, ...row }) => ({
          ...row,
          resourceKey: byResource.get(row.resourceId),
          firstObservedAt: row.firstObservedAt ?? row.observedAt,
          key: expect.any(Number),
        }))
        .sort(
          (one, other) =>
            Number(one.resourceKey) - Number(other.resourceKey) ||
            (one.controlId < other.controlId ? -1 : 1),
        );
      expect(stored).toEqual(expected);
      expect(await listEvidence(knex, [])).toEqual([]);
    },
  );

  it.each(databases.eachSupportedId())(
    'takes no evidence from the words of a source, %p',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const madeUp = ['4711', 'security-hub', 'S3.1', ACCOUNT, 'eu-west-1']
        .concat('pass', '', 'f', '0', '0')
        .join('\u001f');
      const words = `odd\u001f${madeUp}\u001e${madeUp}`;
      const source = new FakeSource();
      source.pages = [
        {
          evidence: [
            evidenceOn('a', { status: 'fail', reasonText: words }),
            evidenceOn('a', { controlId: words }),
            evidenceOn('a', { region: 'odd\u001e4711\u001fodd' }),
          ],
        },
      ];
      const harness = await CollectionHarness.ofSource(knex, source);
      await harness.visit();
      const written = await knex('evidence').select('id');
      expect(written).toHaveLength(3);

      const [{ key }] = await harness.reader.listResources({ limit: 10 });
      const stored = await listEvidence(knex, [key]);

      expect(stored.map(row => row.key).sort()).toEqual(
        written.map(row => Number(row.id)).sort(),
      );
      expect(stored.map(row => row.controlId)).not.toContain('S3.1');
      expect(new Set(stored.map(row => row.accountId))).toEqual(
        new Set([ACCOUNT]),
      );
    },
  );
});
