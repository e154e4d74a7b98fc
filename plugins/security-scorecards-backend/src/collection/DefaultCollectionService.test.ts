import { TestDatabases } from '@backstage/backend-test-utils';
import { DefaultCollectionService } from './DefaultCollectionService';
import { CollectionHarness } from '../database/__testUtils__/CollectionHarness';
import {
  ACCOUNT,
  evidenceOn,
  FakeSource,
  REGION,
  targetOf,
} from './__testUtils__/FakeSource';

jest.setTimeout(60_000);

const DAY = 24 * 60 * 60_000;

describe('DefaultCollectionService', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  async function start(databaseId: Parameters<typeof databases.init>[0]) {
    const source = new FakeSource();
    source.pages = [
      {
        evidence: [
          evidenceOn('a'),
          evidenceOn('b'),
          evidenceOn('account', {
            controlId: 'IAM.4',
            resourceId: `AWS::::Account:${ACCOUNT}`,
            resourceType: 'AWS::::Account',
          }),
        ],
        skipped: [{ cause: 'no-control-id' }],
      },
    ];
    const harness = await CollectionHarness.create({
      knex: await databases.init(databaseId),
      collectors: [source],
      targets: [targetOf()],
    });
    const wake = jest.fn(async () => {});
    const service = DefaultCollectionService.create({
      targets: harness.targets,
      reader: harness.reader,
      stalenessMs: 3 * DAY,
      clock: () => harness.now,
      wake,
    });
    return { harness, service, source, wake };
  }

  it.each(databases.eachSupportedId())(
    'tells the state before, during and after visits, %p',
    async databaseId => {
      const { harness, service, source } = await start(databaseId);
      const before = await service.getState();
      expect(before.targets).toEqual([
        expect.objectContaining({
          status: 'never',
          running: false,
          message: 'The target has not been visited yet.',
          evidence: 0,
        }),
      ]);

      source.pages.push({});
      source.beforePage = async page => {
        if (page !== 1) {
          return;
        }
        harness.advance(11_000);
        const during = await service.getState();
        expect(during.targets).toEqual([
          expect.objectContaining({
            status: 'never',
            running: true,
            message: 'The first visit is under way.',
          }),
        ]);
      };
      await harness.visit();

      harness.advance(DAY);
      const after = await service.getState();
      expect(after.targets).toEqual([
        expect.objectContaining({
          id: targetOf().id,
          account: ACCOUNT,
          region: REGION,
          status: 'succeeded',
          running: false,
          message: '1 items could not be used: no-control-id (1).',
          skipped: 1,
          evidence: 3,
          durationSeconds: 11,
          lagSeconds: 24 * 3_600 + 61 * 60,
        }),
      ]);
      expect(after.coverage).toEqual([
        expect.objectContaining({
          source: 'security-hub',
          account: ACCOUNT,
          status: 'succeeded',
          observedAt: after.targets[0].lastSuccessAt,
        }),
      ]);
      expect(after.totals).toEqual({ accounts: 1, evidence: 3 });

      harness.advance(3 * DAY);
      const stale = await service.getState();
      expect(stale.targets[0]).toMatchObject({
        status: 'stale',
        message: `The last complete visit ended at ${after.targets[0].lastSuccessAt}.`,
        mend: expect.stringContaining('Ask for a run'),
      });
      expect(stale.coverage[0].status).toBe('stale');
    },
  );

  it.each(databases.eachSupportedId())(
    'asks for visits of known targets, %p',
    async databaseId => {
      const { harness, service, source, wake } = await start(databaseId);
      await harness
        .visitor()
        .visitDue({ signal: new AbortController().signal });
      expect(source.visits).toHaveLength(1);

      const { id } = targetOf();
      expect(await service.requestRefresh({})).toEqual({ requested: [id] });
      expect(await service.requestRefresh({ source: 'config' })).toEqual({
        requested: [],
      });
      await expect(
        service.requestRefresh({ targetId: 'nowhere' }),
      ).rejects.toThrow('There is no collection target nowhere');
      expect(wake).toHaveBeenCalledTimes(2);

      await harness
        .visitor()
        .visitDue({ signal: new AbortController().signal });
      expect(source.visits).toHaveLength(2);
    },
  );
});
