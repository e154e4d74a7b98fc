import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import request from 'supertest';
import type { Knex } from 'knex';
import { apiServer } from '../__testUtils__/apiServer';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import { deleteHistory } from '../database/history/deleteHistory';
import { EvidenceWorld } from './__testUtils__/EvidenceWorld';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const DAY = 86_400_000;
const PATH = '/v1/scorecards/by-name/component/default/checkout';
const unused = async () => {
  throw new Error('not used');
};

async function createHistory(database: Knex) {
  const world = new EvidenceWorld(database);
  const catalog = catalogOf(
    entityOf('Component', 'checkout', {
      annotations: { 'security-scorecards/aws-tags': 'service=checkout' },
    }),
  );
  const created = await createTestScorecards({
    database,
    catalog: catalog.service,
    clock: () => world.now,
  });
  const evaluate = async () => {
    await world.coverage('succeeded');
    for (const index of [0, 1]) {
      await world.report(index, 'S3.5', { status: 'pass', suppressed: false });
    }
    await created.run();
  };
  const fail = (index: number) =>
    world.report(index, 'S3.8', { status: 'fail', suppressed: false });
  const pass = (index: number) =>
    world.report(index, 'S3.8', { status: 'pass', suppressed: false });
  await pass(0);
  await fail(1);
  await evaluate();
  world.pass(10 * DAY);
  await fail(0);
  await fail(1);
  await evaluate();
  world.pass(25 * DAY);
  await pass(0);
  await pass(1);
  await evaluate();
  const { app, auditor } = await apiServer({
    ...created,
    database,
    catalog: catalog.service,
    scorecards: created.service,
    collection: { getState: unused, requestRefresh: unused },
    clock: () => world.now,
    policies: {
      'user:default/viewer': { 'security-scorecards.evidence.read': 'deny' },
      'user:default/stranger': { 'catalog.entity.read': () => false },
    },
  });
  const get = (path: string, user = 'reader') =>
    request(app)
      .get(path)
      .set(
        'authorization',
        mockCredentials.user.header(`user:default/${user}`),
      );
  return { ...created, world, app, auditor, get };
}

describe.each(databases.eachSupportedId())('history API on %s', databaseId => {
  it('tells how the score moved, why, and proves it', async () => {
    const database = await databases.init(databaseId);
    const { get, auditor, service, history, world } = await createHistory(
      database,
    );

    const series = await get(`${PATH}/history?from=2026-08-01`).expect(200);
    expect(series.body.points).toHaveLength(36);
    const values = series.body.points.map(
      (point: { score: { value: number } }) => point.score.value,
    );
    expect(values[0]).toBe(values[9]);
    expect(values[10]).toBeLessThan(values[9]);
    expect(values[35]).toBe(100);
    expect(series.body.points[9].changed).toBe(false);
    expect(series.body.points[10].changed).toBe(true);
    expect(series.body.fixTimes[1]).toMatchObject({
      severity: 'high',
      fixed: 2,
      measured: 2,
      meanDays: 30,
      failing: 0,
    });
    const monthly = await get(
      `${PATH}/history?from=2026-08-01&interval=month`,
    ).expect(200);
    expect(
      monthly.body.points.map((point: { date: string }) => point.date),
    ).toEqual(['2026-09-30', '2026-10-06']);

    const card = await service.getScorecard('component:default/checkout');
    expect(card.delta30d).toBe(Math.round((100 - values[5]) * 10) / 10);

    const changes = await get(`${PATH}/changes?from=2026-09-05`).expect(200);
    expect(changes.body.difference).toBe(card.delta30d);
    expect(changes.body.parts).toMatchObject([
      {
        cause: 'fixed',
        share: card.delta30d,
        items: [
          { control: 'S3.8', resources: 1, examples: ['arn:aws:s3:::b1'] },
        ],
      },
    ]);
    const hidden = await get(`${PATH}/changes?from=2026-09-05`, 'viewer');
    expect(hidden.body.parts[0].items[0].examples).toEqual([]);

    const fleet = await get('/v1/history?interval=week').expect(200);
    expect(fleet.body.points.at(-1)).toMatchObject({
      entities: 1,
      meanScore: 100,
      shares: { attributedResources: 2, attributed: 4 },
    });

    const pack = await get(
      '/v1/export?entityRef=component:default/checkout&at=2026-09-11',
    ).expect(200);
    expect(pack.headers['content-disposition']).toBe(
      'attachment; filename="scorecard-component-default-checkout-2026-09-11.json"',
    );
    expect(pack.body.scorecard.score.value).toBe(values[10]);
    expect(pack.body.recorded.score).toBe(values[10]);
    expect(
      pack.body.evidence.filter(
        (row: { status: string }) => row.status === 'fail',
      ),
    ).toHaveLength(2);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'evidence-export' }),
    );
    const csv = await get(
      '/v1/export?entityRef=component:default/checkout&format=csv',
    ).expect(200);
    expect(csv.text.split('\r\n').filter(Boolean)).toHaveLength(2 + 4);

    // What is older is deleted, and nothing younger changes.
    await deleteHistory(database, {
      before: '2026-09-20T00:00:00.000Z',
      signal: new AbortController().signal,
    });
    await database('evidence_transitions')
      .where('at', '<', '2026-09-20T00:00:00.000Z')
      .delete();
    const later = await history.states.read(
      'component:default/checkout',
      '2026-09-21T00:00:00.000Z',
    );
    expect(later.own.filter(row => row.status === 'fail')).toHaveLength(2);
    const rest = await get(`${PATH}/history?from=2026-09-25`).expect(200);
    expect(rest.body.points[0].score.value).toBe(values[10]);
    expect(world.now.toISOString()).toBe('2026-10-06T06:00:00.000Z');
  });

  it('refuses what it cannot answer or may not tell', async () => {
    const database = await databases.init(databaseId);
    const { get } = await createHistory(database);
    const exported = '/v1/export?entityRef=component:default/checkout';
    const statusOf = async (path: string, user?: string) =>
      (await get(path, user)).status;
    expect(await statusOf(`${PATH}/history`, 'stranger')).toBe(404);
    expect(await statusOf(`${PATH}/changes`, 'stranger')).toBe(404);
    expect(await statusOf(exported, 'stranger')).toBe(404);
    expect(await statusOf(exported, 'viewer')).toBe(403);
    for (const path of [
      `${exported}&at=2026-01-01`,
      `${exported}&at=2027-01-01`,
      `${exported}&at=soon`,
      '/v1/export?entityRef=x',
      `${PATH}/history?interval=year`,
      `${PATH}/history?from=2026-10-01&to=2026-09-01`,
    ]) {
      expect([path, await statusOf(path)]).toEqual([path, 400]);
    }
  });
});
