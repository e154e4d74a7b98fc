import { TestDatabases } from '@backstage/backend-test-utils';
import { accountResourceId } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import { bucket, evidence } from '../__testUtils__/fakeCollector';
import { seedStore } from '../__testUtils__/seedStore';
import {
  ACCOUNT,
  COMPLETE,
  SignalHarness,
  signalOn,
} from '../database/signals/__testUtils__/SignalHarness';
import { DefaultSignalService } from './DefaultSignalService';

jest.setTimeout(120_000);

const TAGS = 'security-scorecards/aws-tags';
const ARNS = 'security-scorecards/aws-arns';
const ORDERS = 'component:default/orders';
const INVOICES = 'component:default/invoices';
const ALL = { severity: [], state: [], limit: 20 };

const onAccount = signalOn('root', {
  resourceId: accountResourceId(ACCOUNT),
  resourceType: 'AWS::::Account',
  severity: 'critical',
});

describe('signals of entities', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  describe.each(databases.eachSupportedId())('%p', databaseId => {
    async function start(config: object = {}) {
      const database: Knex = await databases.init(databaseId);
      const harness = await SignalHarness.create(database);
      const scorecards = await createTestScorecards({
        database,
        catalog: catalogOf(
          entityOf('Component', 'orders', {
            annotations: { [TAGS]: 'service=orders' },
          }),
          // Of its bucket nothing but signals is known.
          entityOf('Component', 'invoices', {
            annotations: { [ARNS]: 'arn:aws:s3:::invoices' },
          }),
          entityOf('Resource', 'the-account', {
            annotations: { 'amazonaws.com/account-id': ACCOUNT },
            spec: { type: 'aws-account' },
          }),
        ).service,
        config: { scoring: config },
      });
      const own = bucket('orders', { service: 'orders' });
      await seedStore(database, {
        resources: [own],
        evidence: [evidence('S3.8', own)],
      });
      await scorecards.run();
      return {
        harness,
        run: scorecards.run,
        scorecard: (ref: string) => scorecards.service.getScorecard(ref),
        signals: new DefaultSignalService({ database }),
      };
    }

    it('says nothing of signals as long as no source has looked', async () => {
      const { scorecard, signals } = await start();

      expect((await scorecard(ORDERS)).signals).toBeUndefined();
      expect(await signals.listSignals(ORDERS, ALL)).toEqual({
        items: [],
        totalItems: 0,
        counts: { critical: 0, high: 0, medium: 0, low: 0 },
        sight: { accounts: 1, collectedAccounts: 0 },
        pageInfo: {},
      });
    });

    it('says none when a source has looked and found none', async () => {
      const { harness, run, scorecard, signals } = await start();
      await harness.fullPass([[]], COMPLETE);
      await harness.knex('entities').update({ dirty: 1 });
      await run();

      expect((await scorecard(ORDERS)).signals).toEqual({
        counts: { critical: 0, high: 0, medium: 0, low: 0 },
        total: 0,
      });
      expect((await signals.listSignals(ORDERS, ALL)).sight).toEqual({
        accounts: 1,
        collectedAccounts: 1,
        collectedAt: harness.now.toISOString(),
      });
    });

    it('gives a signal to the owner of its resource, and that of the account to all in it', async () => {
      const { harness, run, scorecard, signals } = await start();
      await harness.fullPass([
        [signalOn('orders'), signalOn('invoices', { severity: 'low' })],
        [onAccount, signalOn('nobody')],
      ]);
      await run();
      await run();

      expect((await scorecard(ORDERS)).signals).toEqual({
        counts: { critical: 0, high: 1, medium: 0, low: 0 },
        total: 1,
        oldestObservedAt: '2026-11-20T00:00:00.000Z',
      });
      expect((await scorecard(INVOICES)).signals).toMatchObject({
        counts: { low: 1 },
        total: 1,
      });
      const { items, counts, totalItems } = await signals.listSignals(
        ORDERS,
        ALL,
      );
      expect(items).toEqual([
        expect.objectContaining({
          severity: 'critical',
          inherited: true,
          resource: accountResourceId(ACCOUNT),
        }),
        expect.objectContaining({
          product: 'GuardDuty',
          type: 'Discovery:S3/MaliciousIPCaller',
          severity: 'high',
          state: 'active',
          inherited: false,
          resource: 'arn:aws:s3:::orders',
          resourceName: 'orders',
          account: ACCOUNT,
          region: 'eu-west-1',
          firstObservedAt: '2026-11-20T00:00:00.000Z',
          consoleUrl: expect.stringMatching(
            /^https:\/\/eu-west-1\.console\.aws\.amazon\.com\/securityhub\/home\?region=eu-west-1#\/findings\?search=Id.*detector/,
          ),
        }),
      ]);
      expect(counts).toEqual({ critical: 1, high: 1, medium: 0, low: 0 });
      expect(totalItems).toBe(2);
    });

    it('leaves risk, score and grade as they are unless signals have a weight', async () => {
      const { harness, run, scorecard } = await start();
      const before = await scorecard(ORDERS);
      await harness.fullPass([[signalOn('orders'), onAccount]]);
      await run();
      const after = await scorecard(ORDERS);

      expect(after.signals?.total).toBe(1);
      expect([after.risk, after.score, after.grade]).toEqual([
        before.risk,
        before.score,
        before.grade,
      ]);
    });

    it('adds to the risk when they have, and takes it away when they end', async () => {
      const { harness, run, scorecard } = await start({
        risk: { signals: { high: 15 } },
      });
      const { value } = (await scorecard(ORDERS)).risk;
      await harness.fullPass([[signalOn('orders'), onAccount]]);
      await run();
      const { risk } = await scorecard(ORDERS);
      expect(risk.value).toBe(value + 15);
      expect(risk.contributors[1]).toEqual({
        severity: 'high',
        value: 15,
        signals: {
          product: 'GuardDuty',
          type: 'Discovery:S3/MaliciousIPCaller',
          count: 1,
        },
      });

      harness.advance(24);
      await harness.fullPass([[]]);
      await run();

      expect((await scorecard(ORDERS)).risk.value).toBe(value);
      expect((await scorecard(ORDERS)).signals?.total).toBe(0);
    });

    it('filters, pages and counts', async () => {
      const { harness, run, signals } = await start();
      const many = Array.from({ length: 7 }, (_, index) =>
        signalOn('orders', {
          signalId: `inspector-${index}`,
          product: 'Inspector',
          severity: index % 2 ? 'low' : 'medium',
          state: index === 6 ? 'suppressed' : 'active',
        }),
      );
      await harness.fullPass([[...many, signalOn('orders')]]);
      await run();

      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await signals.listSignals(ORDERS, {
          ...ALL,
          limit: 3,
          cursor,
        });
        expect(page.totalItems).toBe(7);
        paged.push(...page.items.map(item => item.severity));
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(paged).toEqual([
        'high',
        'medium',
        'medium',
        'medium',
        'low',
        'low',
        'low',
      ]);
      const found = async (query: object) =>
        (await signals.listSignals(ORDERS, { ...ALL, ...query })).totalItems;
      expect(await found({ product: 'GuardDuty' })).toBe(1);
      expect(await found({ severity: ['low', 'high'] })).toBe(4);
      expect(await found({ state: ['suppressed'] })).toBe(1);
      expect(await found({ state: ['archived'] })).toBe(0);
      const { pageInfo } = await signals.listSignals(ORDERS, {
        ...ALL,
        limit: 2,
      });
      await expect(
        signals.listSignals(ORDERS, {
          ...ALL,
          product: 'Inspector',
          cursor: pageInfo.nextCursor,
        }),
      ).rejects.toThrow(/cursor/);
    });

    it('knows no signals of an entity without a scorecard', async () => {
      const { signals } = await start();

      await expect(
        signals.listSignals('component:default/unknown', ALL),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });
  });
});
