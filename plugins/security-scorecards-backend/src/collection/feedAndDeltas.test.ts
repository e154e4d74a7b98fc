import { TestDatabases } from '@backstage/backend-test-utils';
import * as fc from 'fast-check';
import type {
  CollectedEvidence,
  CollectedPage,
  RemovedEvidence,
} from 'backstage-plugin-security-scorecards-node';
import { CollectionHarness } from '../database/__testUtils__/CollectionHarness';
import {
  ACCOUNT,
  evidenceOn,
  FakeSource,
  REGION,
  targetOf,
} from './__testUtils__/FakeSource';

jest.setTimeout(240_000);

const RUNS = { SQLITE_3: 40, POSTGRES_15: 12 } as const;
const NAMES = ['a', 'b', 'c'];

/** What the source says of one finding at one time; removed when it has no status. */
interface Version {
  name: string;
  status: CollectedEvidence['status'] | 'removed';
  suppressed: boolean;
  /** Minutes after the first version. */
  minute: number;
}

interface Delivery {
  /** Index of the version, taken modulo their number. */
  version: number;
  by: 'feed' | 'delta';
}

const versions = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    status: fc.constantFrom(
      'pass' as const,
      'fail' as const,
      'unknown' as const,
      'removed' as const,
    ),
    suppressed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);
const deliveries = fc.array(
  fc.record({
    version: fc.nat(),
    by: fc.constantFrom('feed' as const, 'delta' as const),
  }),
  { maxLength: 14 },
);

function time(minute: number): string {
  return new Date(Date.UTC(2026, 10, 22, 6, minute)).toISOString();
}

// Since when a finding has its status, as the source tells it.
function sinceOf(all: readonly Version[], version: Version): string {
  let since = version.minute;
  const before = all.filter(
    item => item.name === version.name && item.minute < version.minute,
  );
  for (const item of before.reverse()) {
    if (item.status !== version.status) {
      break;
    }
    since = item.minute;
  }
  return time(since);
}

function pageOf(
  all: readonly Version[],
  chosen: readonly Version[],
): CollectedPage {
  const evidence: CollectedEvidence[] = [];
  const removed: RemovedEvidence[] = [];
  for (const version of chosen) {
    const { name, status, minute } = version;
    const record = evidenceOn(name, {
      externalId: `finding-${name}`,
      observedAt: time(minute),
    });
    if (status === 'removed') {
      removed.push({ ...record, externalId: `finding-${name}` });
    } else {
      evidence.push({
        ...record,
        status,
        reason: status === 'unknown' ? 'error' : undefined,
        suppressed: status !== 'pass' && version.suppressed,
        firstObservedAt: sinceOf(all, version),
      });
    }
  }
  return { evidence, removed, resources: [], skipped: [] };
}

describe('deltas and feeds in any order', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  async function endState(
    databaseId: keyof typeof RUNS,
    all: readonly Version[],
    order: readonly { chosen: Version[]; by: 'feed' | 'delta' }[],
  ): Promise<unknown> {
    const source = new FakeSource();
    // Makes the place a covered one.
    source.pages = [{ evidence: [evidenceOn('z')] }];
    const harness = await CollectionHarness.create({
      knex: await databases.init(databaseId),
      collectors: [source],
      targets: [targetOf()],
    });
    harness.now = new Date('2026-11-22T05:30:00.000Z');
    await harness.visit();
    harness.now = new Date('2026-11-22T08:00:00.000Z');
    for (const { chosen, by } of order) {
      const page = pageOf(all, chosen);
      if (by === 'feed') {
        await harness.evidence.storeFeed({ source: 'security-hub', page });
      } else {
        await harness.storeDelta(page);
      }
      harness.advance(1_000);
    }
    const rows = await harness
      .knex('evidence')
      .join('resources', 'resources.id', 'evidence.resource_key')
      .select(
        'resource_id',
        'status',
        'suppressed',
        'reason',
        'first_observed_at',
      )
      .orderBy('resource_id');
    const [target] = await harness.targets.listTargets();
    await harness.knex.destroy();
    expect(target.evidence).toBe(rows.length);
    return rows
      .filter(row => row.resource_id !== 'arn:aws:s3:::z')
      .map(row => ({
        ...row,
        suppressed: Boolean(row.suppressed),
        first_observed_at: new Date(row.first_observed_at).toISOString(),
      }));
  }

  it.each(databases.eachSupportedId())(
    'end in what the source says last, %p',
    async databaseId => {
      if (databaseId !== 'SQLITE_3' && databaseId !== 'POSTGRES_15') {
        throw new Error(`Unexpected database ${databaseId}`);
      }
      await fc.assert(
        fc.asyncProperty(versions, deliveries, async (seeds, plan) => {
          const all: Version[] = seeds.map((seed, minute) => ({
            ...seed,
            minute,
          }));
          const order = deliver(all, plan);
          const truth = NAMES.flatMap(name => {
            const last = all.filter(item => item.name === name).at(-1);
            return last && last.status !== 'removed'
              ? [pageOf(all, [last]).evidence[0]]
              : [];
          });
          expect(await endState(databaseId, all, order)).toEqual(
            truth.map(item => ({
              resource_id: item.resourceId,
              status: item.status,
              suppressed: item.suppressed,
              reason: item.reason ?? null,
              first_observed_at: expect.any(String),
            })),
          );
        }),
        { numRuns: RUNS[databaseId] },
      );
    },
  );

  function deliver(all: readonly Version[], plan: readonly Delivery[]) {
    const order = plan.map(({ version, by }) => ({
      chosen: [all[version % all.length]],
      by,
    }));
    const told = new Set(order.flatMap(({ chosen }) => chosen));
    const late = all.filter(version => !told.has(version));
    return late.length > 0
      ? [...order, { chosen: late.reverse(), by: 'feed' as const }]
      : order;
  }

  describe.each(databases.eachSupportedId())('%p', databaseId => {
    const page = (overrides: Partial<CollectedPage>): CollectedPage => ({
      evidence: [],
      resources: [],
      skipped: [],
      ...overrides,
    });

    async function start() {
      const source = new FakeSource();
      source.pages = [
        {
          evidence: [
            evidenceOn('a', { externalId: 'one' }),
            evidenceOn('b', { externalId: 'two' }),
          ],
        },
      ];
      const harness = await CollectionHarness.create({
        knex: await databases.init(databaseId),
        collectors: [source],
        targets: [targetOf()],
      });
      return { source, harness };
    }

    async function statuses(harness: CollectionHarness) {
      const rows = await harness
        .knex('evidence')
        .join('resources', 'resources.id', 'evidence.resource_key')
        .select('resource_id', 'status')
        .orderBy('resource_id');
      return rows.map(row => `${row.resource_id.slice(-1)} ${row.status}`);
    }

    it('ignores and counts what no target covers', async () => {
      const { harness } = await start();
      const feed = page({
        evidence: [
          evidenceOn('a', { status: 'fail' }),
          evidenceOn('x', { accountId: '444455556666' }),
        ],
        removed: [
          {
            ...evidenceOn('b', { region: 'us-east-1' }),
            externalId: 'two',
          },
        ],
      });
      expect(
        await harness.evidence.storeFeed({
          source: 'security-hub',
          page: feed,
        }),
      ).toMatchObject({ written: 0, ignored: 3 });
      await harness.visit();
      expect(
        await harness.evidence.storeFeed({
          source: 'security-hub',
          page: feed,
        }),
      ).toMatchObject({ ignored: 2, retired: 0 });
      expect(await harness.knex('resources').count({ n: '*' })).toEqual([
        { n: databaseId === 'SQLITE_3' ? 2 : '2' },
      ]);
    });

    it('retires what was withdrawn only by the same id and if it is not newer', async () => {
      const { harness } = await start();
      await harness.visit();
      const removed = (name: string, overrides: Partial<RemovedEvidence>) => ({
        ...evidenceOn(name),
        externalId: 'one',
        observedAt: '2026-11-22T05:30:00.000Z',
        ...overrides,
      });
      const withdraw = (item: RemovedEvidence) =>
        harness.evidence.storeFeed({
          source: 'security-hub',
          page: page({ removed: [item] }),
        });
      expect(
        (await withdraw(removed('a', { externalId: 'twin' }))).retired,
      ).toBe(0);
      expect(
        (
          await withdraw(
            removed('a', { observedAt: '2026-11-22T04:59:00.000Z' }),
          )
        ).retired,
      ).toBe(0);
      expect(await statuses(harness)).toEqual(['a pass', 'b pass']);
      expect((await withdraw(removed('a', {}))).retired).toBe(1);
      expect((await withdraw(removed('a', {}))).retired).toBe(0);
      expect(await statuses(harness)).toEqual(['b pass']);
      expect(
        await harness
          .knex('evidence_transitions')
          .select('from_status', 'to_status', 'cause'),
      ).toEqual([{ from_status: 'pass', to_status: null, cause: 'retired' }]);
      const [target] = await harness.targets.listTargets();
      expect(target.evidence).toBe(1);
      const dirty = await harness.reader.listDirtyResources({ limit: 10 });
      expect(dirty.map(item => item.removedAt)).toEqual([undefined, undefined]);
    });

    it('keeps in a sweep what a feed brought while the pass was under way', async () => {
      const { harness, source } = await start();
      await harness.visit();
      source.beforePage = async number => {
        if (number === 1) {
          harness.advance(1_000);
          await harness.evidence.storeFeed({
            source: 'security-hub',
            page: page({
              evidence: [
                evidenceOn('c', {
                  status: 'fail',
                  observedAt: harness.now.toISOString(),
                }),
              ],
            }),
          });
        }
      };
      source.pages = [{ evidence: [evidenceOn('a', { externalId: 'one' })] }];
      await harness.visit();
      expect(await statuses(harness)).toEqual(['a pass', 'c fail']);
      const resources = await harness.reader.listResources({ limit: 10 });
      expect(resources.map(({ resourceId }) => resourceId.slice(-1))).toEqual([
        'a',
        'c',
      ]);
    });

    it('writes the tags of one resource once, however often two sources disagree', async () => {
      const bucket = {
        resourceId: 'arn:aws:s3:::a',
        resourceType: 'AWS::S3::Bucket',
        accountId: ACCOUNT,
        region: REGION,
      };
      const hub = new FakeSource('security-hub');
      const config = new FakeSource('config');
      const tell = (service: string, other: string) => {
        hub.pages = [
          {
            evidence: [evidenceOn('a')],
            resources: [{ ...bucket, tags: { service } }],
          },
        ];
        config.pages = [
          { resources: [{ ...bucket, tags: { service: other } }] },
        ];
      };
      tell('orders', 'shop');
      const harness = await CollectionHarness.create({
        knex: await databases.init(databaseId),
        collectors: [config, hub],
        targets: [targetOf('config'), targetOf('security-hub')],
      });
      const settle = async () => {
        const dirty = await harness.reader.listDirtyResources({ limit: 10 });
        await harness.knex.transaction(transaction =>
          harness.reader.clearDirty({
            resourceKeys: dirty.map(item => item.key),
            transaction,
          }),
        );
        return dirty.length;
      };
      const tags = async () =>
        (await harness.reader.listResources({ limit: 10 }))[0].tags;
      await harness.visit();
      expect(await tags()).toEqual({ service: 'orders' });
      await settle();
      for (let round = 0; round < 3; round++) {
        const before = await harness.knex('resources').select('*');
        await harness.visit();
        expect(await harness.knex('resources').select('*')).toEqual(before);
        expect(await settle()).toBe(0);
      }
      tell('orders', 'checkout');
      await harness.visit();
      expect(await tags()).toEqual({ service: 'checkout' });
      expect(await settle()).toBe(1);
      await harness.visit();
      expect(await settle()).toBe(0);
      tell('checkout', 'checkout');
      await harness.visit();
      await harness.visit();
      expect(await tags()).toEqual({ service: 'checkout' });
      expect(await settle()).toBe(0);
    });
  });
});
