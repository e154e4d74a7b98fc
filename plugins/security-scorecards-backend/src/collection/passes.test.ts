import { TestDatabases } from '@backstage/backend-test-utils';
import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import { CollectionHarness } from '../database/__testUtils__/CollectionHarness';
import { DefaultCollectionService } from './DefaultCollectionService';
import {
  ACCOUNT,
  evidenceOn,
  FakeSource,
  targetOf,
} from './__testUtils__/FakeSource';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const PASSES = [
  { id: 'full', kind: 'full', title: 'All', everyMs: 6 * 60 * MINUTE },
  { id: 'changes', kind: 'delta', title: 'Changes', everyMs: 15 * MINUTE },
  { id: 'hidden', kind: 'delta', title: 'Suppressed', everyMs: 60 * MINUTE },
] as const;

describe('passes with schedules of their own', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  describe.each(databases.eachSupportedId())('%p', databaseId => {
    async function start() {
      const source = new FakeSource();
      source.passes = PASSES;
      source.pages = [{ evidence: [evidenceOn('a'), evidenceOn('b')] }];
      const harness = await CollectionHarness.create({
        knex: await databases.init(databaseId),
        collectors: [source],
        targets: [targetOf()],
      });
      const visit = async (afterMs: number) => {
        harness.advance(afterMs);
        const before = source.passIds.length;
        await harness
          .visitor()
          .visitDue({ signal: new AbortController().signal });
        return source.passIds.slice(before);
      };
      const getState = () =>
        DefaultCollectionService.create({
          targets: harness.targets,
          reader: harness.reader,
          passes: new Map([[source.source, PASSES]]),
          stalenessMs: 3 * 24 * 60 * MINUTE,
          clock: () => harness.now,
          wake: async () => {},
        }).getState();
      return { source, harness, visit, getState };
    }

    it('visits each when it is due, from its own watermark, and says which it was', async () => {
      const { source, harness, visit } = await start();
      source.watermark = 'w1';
      expect(await visit(0)).toEqual(['full', 'changes', 'hidden']);
      source.watermark = 'w2';
      expect(await visit(MINUTE)).toEqual([]);
      expect(await visit(15 * MINUTE)).toEqual(['changes']);
      source.watermark = 'w3';
      expect(await visit(46 * MINUTE)).toEqual(['changes', 'hidden']);
      expect(source.visits.map(({ watermark }) => watermark)).toEqual([
        undefined,
        'w1',
        'w1',
        'w1',
        'w2',
        'w1',
      ]);
      expect(await visit(5 * 60 * MINUTE)).toEqual([
        'changes',
        'hidden',
        'full',
      ]);
      const runs = await harness
        .knex('collection_runs')
        .select('pass', 'pass_id')
        .orderBy('id');
      expect(runs.slice(0, 3)).toEqual([
        { pass: 'full', pass_id: 'full' },
        { pass: 'delta', pass_id: 'changes' },
        { pass: 'delta', pass_id: 'hidden' },
      ]);
    });

    it('retires in a rolling slice only what its coverage names', async () => {
      const { source, harness, visit } = await start();
      const other = '444455556666';
      const place = { region: 'eu-west-1', status: 'succeeded' } as const;
      source.pages = [
        { evidence: [evidenceOn('a'), evidenceOn('b', { accountId: other })] },
      ];
      source.coverage = [
        { ...place, accountId: ACCOUNT },
        { ...place, accountId: other },
      ];
      await visit(0);
      const [first] = await harness.targets.listTargets();
      source.pages = [];
      source.coverage = [{ ...place, accountId: other }];
      await visit(6 * 60 * MINUTE);
      const rows = await harness.knex('evidence').select('account_id');
      expect(rows).toEqual([{ account_id: ACCOUNT }]);
      const [target] = await harness.targets.listTargets();
      expect(target.lastFullAt).not.toBe(first.lastFullAt);
      const coverage = await harness.reader.listCoverage();
      expect(coverage.map(entry => entry.observedAt)).toEqual([
        first.lastFullAt,
        harness.now.toISOString(),
      ]);
    });

    it('lets a delta confirm what a full pass has read, and nothing more', async () => {
      const { source, harness, visit } = await start();
      const place = { region: 'eu-west-1' };
      source.coverage = [
        { ...place, accountId: ACCOUNT, status: 'succeeded' },
        { ...place, accountId: '444455556666', status: 'denied' },
      ];
      source.beforePage = () => {
        if (source.passIds.at(-1) !== 'full') {
          source.coverage = ['444455556666', ACCOUNT, '777788889999'].map(
            accountId => ({ ...place, accountId, status: 'succeeded' }),
          );
        }
      };
      await visit(0);
      await visit(15 * MINUTE);
      const coverage = await harness.reader.listCoverage();
      expect(
        coverage.map(({ accountId, status, observedAt }) => [
          accountId,
          status,
          observedAt,
        ]),
      ).toEqual([
        [ACCOUNT, 'succeeded', harness.now.toISOString()],
        ['444455556666', 'denied', undefined],
      ]);
    });

    it('shows a pass in trouble although another one goes well', async () => {
      const { source, visit, getState } = await start();
      source.beforePage = () => {
        if (source.passIds.at(-1) === 'hidden') {
          throw new CollectionError({
            message: 'Access was denied.',
            status: 'denied',
            mend: 'Allow it.',
          });
        }
      };
      await visit(0);
      expect(await visit(15 * MINUTE)).toEqual(['changes']);
      const [target] = (await getState()).targets;
      expect(target).toMatchObject({
        status: 'partial',
        message: 'Suppressed: Access was denied.',
        mend: 'Allow it.',
        passes: [
          { id: 'full', kind: 'full', title: 'All', status: 'succeeded' },
          { id: 'changes', status: 'succeeded', underWay: false },
          { id: 'hidden', status: 'denied', message: 'Access was denied.' },
        ],
      });
    });

    it('keeps the place of a full pass that failed while a delta goes on', async () => {
      const { source, harness, visit } = await start();
      await visit(0);
      source.pages = [
        { evidence: [evidenceOn('a')] },
        { evidence: [evidenceOn('b')] },
      ];
      let broken = true;
      source.beforePage = page => {
        if (broken && page === 1 && source.passIds.at(-1) === 'full') {
          throw new Error('socket hang up');
        }
      };
      harness.advance(5.9 * 60 * MINUTE);
      await harness
        .knex('collection_passes')
        .where({ pass_id: 'changes' })
        .update({ last_run_at: harness.now.toISOString() });
      await harness
        .knex('collection_passes')
        .where({ pass_id: 'hidden' })
        .update({ last_run_at: harness.now.toISOString() });
      expect(await visit(7 * MINUTE)).toEqual(['full']);
      expect(await visit(59_000)).toEqual([]);
      await harness
        .knex('collection_passes')
        .where({ pass_id: 'full' })
        .update({ failures: 10 });
      expect(await visit(10 * MINUTE)).toEqual(['changes']);
      broken = false;
      const [last] = (await visit(50 * MINUTE)).filter(id => id === 'full');
      expect(last).toBe('full');
      expect(
        source.visits.at(source.passIds.lastIndexOf('full')),
      ).toMatchObject({
        pass: 'full',
        checkpoint: '0',
      });
      expect(await harness.knex('evidence').count({ n: '*' })).toEqual([
        { n: databaseId === 'SQLITE_3' ? 2 : '2' },
      ]);
    });
  });
});
