import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  ACCOUNT,
  evidenceOn,
  FakeSource,
  REGION,
} from '../collection/__testUtils__/FakeSource';
import { CollectionHarness } from './__testUtils__/CollectionHarness';

jest.setTimeout(60_000);

const CONTROLS = ['S3.1', 'S3.8', 'S3.9'];

describe('a resource that comes with several batches of a visit', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  describe.each(databases.eachSupportedId())('%p', databaseId => {
    /** One batch for each control; `between` happens ahead of the second one. */
    async function visit(options: {
      tags: Record<string, string>[];
      between?: (knex: Knex) => Promise<unknown>;
    }) {
      const source = new FakeSource();
      source.pages = CONTROLS.map((controlId, index) => ({
        evidence: [evidenceOn('a', { controlId })],
        resources: [
          {
            resourceId: 'arn:aws:s3:::a',
            resourceType: 'AWS::S3::Bucket',
            accountId: ACCOUNT,
            region: REGION,
            tags: options.tags[index] ?? options.tags[0],
          },
        ],
      }));
      const knex = await databases.init(databaseId);
      const harness = await CollectionHarness.ofSource(knex, source, 1);
      const store = harness.evidence.storeBatch.bind(harness.evidence);
      let batches = 0;
      jest
        .spyOn(harness.evidence, 'storeBatch')
        .mockImplementation(async (...parameters) => {
          batches += 1;
          if (batches === 2) {
            await options.between?.(knex);
          }
          return store(...parameters);
        });
      await harness.visit();
      const [target] = await harness.targets.listTargets();
      expect(target.status).toBe('succeeded');
      const [resource] = await knex('resources').select('*');
      const evidence = await knex('evidence').orderBy('control_id');
      return { resource, evidence };
    }

    it('is one resource', async () => {
      const { resource, evidence } = await visit({ tags: [{ team: 'one' }] });
      expect(evidence.map(row => [row.control_id, row.resource_key])).toEqual(
        CONTROLS.map(controlId => [controlId, resource.id]),
      );
    });

    it('takes tags that change in between', async () => {
      const { resource } = await visit({
        tags: [{ team: 'one' }, { team: 'two' }, { team: 'two' }],
      });
      expect(JSON.stringify(resource.tags)).toContain('two');
    });

    it('comes back when it is removed in between', async () => {
      const { resource } = await visit({
        tags: [{ team: 'one' }],
        between: knex =>
          knex('resources').update({
            removed_at: '2026-11-22T06:00:00.000Z',
            dirty: 0,
          }),
      });
      expect(resource).toMatchObject({ removed_at: null, dirty: 1 });
    });

    it('is stored anew when its row is taken away in between', async () => {
      const { resource, evidence } = await visit({
        tags: [{ team: 'one' }],
        between: async knex => {
          await knex('evidence').delete();
          await knex('resources').delete();
        },
      });
      expect(evidence.map(row => [row.control_id, row.resource_key])).toEqual(
        CONTROLS.slice(1).map(controlId => [controlId, resource.id]),
      );
    });
  });
});
