import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { OpenPatch } from 'backstage-plugin-security-scorecards-node';
import { DefaultPatchService } from '../patches/DefaultPatchService';
import { AuthorizedPatchService } from '../authorization/AuthorizedPatchService';
import type { ReadableEntities } from '../authorization/ReadableEntities';
import { applyDatabaseMigrations } from './applyDatabaseMigrations';
import { DatabasePatchStore } from './DatabasePatchStore';

jest.setTimeout(60_000);

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-11-01T00:00:00.000Z');
const OWNED = 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0a';
const SECOND = 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0b';
const FOREIGN = 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0c';
const ENTITY = 'component:default/checkout';

const patch = (id: string, extra: Partial<OpenPatch> = {}): OpenPatch => ({
  id,
  state: 'missing',
  severity: 'high',
  cveIds: ['CVE-2026-10001'],
  ...extra,
});

describe('patches', () => {
  const databases = TestDatabases.create({
    ids: ['POSTGRES_15', 'SQLITE_3'],
  });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    let knex: Knex;
    let now = START;
    let store: DatabasePatchStore;
    let service: DefaultPatchService;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      await applyDatabaseMigrations(knex);
      now = START;
      const clock = () => new Date(now);
      store = DatabasePatchStore.create({ database: knex, clock });
      service = new DefaultPatchService({
        database: knex,
        settings: {
          timeToFixDays: { critical: 7, high: 30, medium: 90, low: 180 },
        },
        clock,
      });
      await seed(knex);
    });

    const list = (query = {}) =>
      service.listPatches(ENTITY, { limit: 20, ...query });

    it('keeps since when a patch is open, and drops what is closed', async () => {
      await store.replace([
        { resourceId: OWNED, patches: [patch('KB1'), patch('KB2')], total: 2 },
      ]);
      now = START + 31 * DAY;
      await store.replace([
        {
          resourceId: OWNED,
          patches: [patch('KB1', { state: 'failed' }), patch('KB3')],
          total: 2,
        },
      ]);
      const { items, totalItems } = await list();
      expect(totalItems).toBe(2);
      expect(
        items.map(({ id, state, ageDays, overdue }) => [
          id,
          state,
          ageDays,
          overdue,
        ]),
      ).toEqual([
        ['KB1', 'failed', 31, true],
        ['KB3', 'missing', 0, false],
      ]);
      expect(items[0]).toMatchObject({
        resource: OWNED,
        account: '111122223333',
        region: 'eu-west-1',
        cveIds: ['CVE-2026-10001'],
        firstSeenAt: '2026-11-01T00:00:00.000Z',
        dueAt: '2026-12-01T00:00:00.000Z',
      });
      await store.replace([{ resourceId: OWNED, patches: [], total: 0 }]);
      expect((await list()).items).toEqual([]);
    });

    it('does not touch other resources nor unchanged rows', async () => {
      await store.replace([
        { resourceId: OWNED, patches: [patch('KB1')], total: 1 },
        { resourceId: SECOND, patches: [patch('KB1')], total: 1 },
      ]);
      const [before] = await knex('patch_details').orderBy('id');
      await store.replace([
        { resourceId: OWNED, patches: [patch('KB1')], total: 1 },
        {
          resourceId: 'arn:aws:ec2:x:1:instance/i-none',
          patches: [],
          total: 0,
        },
        {
          resourceId: 'arn:aws:ec2:x:1:instance/i-unknown',
          patches: [patch('KB9')],
          total: 1,
        },
      ]);
      expect((await knex('patch_details').orderBy('id'))[0]).toEqual(before);
      expect((await list()).totalItems).toBe(2);
    });

    it('pages worst first, of one resource or all, and tells what was cut off', async () => {
      await store.replace([
        {
          resourceId: OWNED,
          patches: [
            patch('KB1', { severity: 'low' }),
            patch('KB2', { severity: 'critical' }),
            patch('KB3', { severity: undefined }),
          ],
          total: 7,
        },
        { resourceId: SECOND, patches: [patch('KB4')], total: 1 },
        { resourceId: FOREIGN, patches: [patch('KB5')], total: 1 },
      ]);
      const first = await list({ limit: 3 });
      expect(first.items.map(({ id }) => id)).toEqual(['KB2', 'KB4', 'KB1']);
      expect(first).toMatchObject({ totalItems: 4, notListed: 4 });
      const second = await list({
        limit: 3,
        cursor: first.pageInfo.nextCursor,
      });
      expect(second.items.map(({ id, overdue }) => [id, overdue])).toEqual([
        ['KB3', false],
      ]);
      expect(second.items[0].dueAt).toBeUndefined();
      expect(second.pageInfo).toEqual({});
      const one = await list({ resourceId: SECOND });
      expect(one.items.map(({ id }) => id)).toEqual(['KB4']);
      expect(one).toMatchObject({ totalItems: 1, notListed: 0 });
    });

    it('answers for a resource of somebody else as for none', async () => {
      await store.replace([
        { resourceId: FOREIGN, patches: [patch('KB5')], total: 1 },
      ]);
      await expect(list({ resourceId: FOREIGN })).rejects.toThrow(
        'has no resource',
      );
      await expect(
        service.listPatches('component:default/none', { limit: 1 }),
      ).rejects.toThrow('no scorecard');
    });

    it('goes with its resource', async () => {
      await store.replace([
        { resourceId: OWNED, patches: [patch('KB1')], total: 1 },
      ]);
      await knex('resources').where({ resource_id: OWNED }).delete();
      expect(await knex('patch_details')).toEqual([]);
    });
  });

  it('asks for the permission to read evidence', async () => {
    const check = jest.fn(async () => 'denied' as const);
    const listPatches = jest.fn();
    const authorized = new AuthorizedPatchService({
      service: { listPatches },
      readable: { check } as Partial<ReadableEntities> as ReadableEntities,
    });
    await expect(
      authorized.listPatches(
        ENTITY,
        { limit: 1 },
        { credentials: mockCredentials.user() },
      ),
    ).rejects.toThrow('security-scorecards.evidence.read');
    expect(listPatches).not.toHaveBeenCalled();
  });
});

async function seed(knex: Knex): Promise<void> {
  const at = '2026-11-01T00:00:00.000Z';
  await knex('resources').insert(
    [OWNED, SECOND, FOREIGN].map((resource_id, index) => ({
      id: index + 1,
      resource_id,
      resource_type: 'AWS::EC2::Instance',
      account_id: '111122223333',
      region: 'eu-west-1',
      fingerprint: '',
      target_key: 1,
      first_seen_at: at,
    })),
  );
  await knex('entities').insert({
    id: 1,
    entity_ref: ENTITY,
    kind: 'Component',
    namespace: 'default',
    name: 'checkout',
    title: 'Checkout',
    criticality: 'medium',
    annotated: true,
    scope: '{}',
    problems: '[]',
    has_problems: false,
    fingerprint: '',
  });
  await knex('entity_rollups').insert({ entity_id: 1, part_id: 1 });
  await knex('attributions').insert(
    [1, 2].map(resource_key => ({
      entity_id: 1,
      resource_key,
      rule: 'arn',
      detail: '',
    })),
  );
  await knex('scorecards').insert({
    entity_id: 1,
    entity_ref: ENTITY,
    kind: 'component',
    namespace: 'default',
    title: 'Checkout',
    title_sort: 'checkout',
    criticality: 'medium',
    low: 0,
    high: 0,
    coverage: 0,
    risk: 0,
    failing: 0,
    failing_resources: 0,
    input_hash: '',
    computed_at: at,
    summary: '{}',
    document: '{}',
  });
}
