import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { JsonObject } from '@backstage/types';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import { bucket, evidence } from '../__testUtils__/fakeCollector';
import { seedStore } from '../__testUtils__/seedStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const CART = 'component:default/cart';
const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-11-22T12:00:00.000Z');
const ALL = {
  statuses: [],
  limit: 100,
} as const;

const declared = (change: JsonObject = {}): JsonObject => ({
  id: 'bucket',
  control: 'S3.8',
  category: 'accepted-risk',
  reason: 'It is the public website',
  owner: 'group:default/team-a',
  approvedBy: 'user:default/sam',
  approvedOn: '2026-11-20',
  expires: '2026-12-01',
  ...change,
});

function cart(waivers?: JsonObject[]) {
  return entityOf('Component', 'cart', {
    annotations: {
      'security-scorecards/aws-tags': 'service=cart',
      ...(waivers && {
        'security-scorecards/waivers': JSON.stringify(waivers),
      }),
    },
  });
}

async function stageOf(database: Knex, config: JsonObject, entity = cart()) {
  const time = { now: START };
  const catalog = catalogOf(entity);
  const stage = await createTestScorecards({
    database,
    catalog: catalog.service,
    config: {
      scoring: { staleAfterHours: { 'security-hub': 2000 } },
      ...config,
    },
    clock: () => new Date(time.now),
  });
  const item = bucket('cart', { service: 'cart' });
  const seen = new Date(START - 10 * DAY).toISOString();
  if (!(await database('resources').first('id'))) {
    await seedStore(database, {
      resources: [item],
      evidence: [
        evidence('S3.8', item, { firstObservedAt: seen, observedAt: seen }),
      ],
    });
  }
  await stage.run();
  return { ...stage, time, catalog };
}

describe.each(databases.eachSupportedId())('keepers on %s', databaseId => {
  it('enters, withdraws and expires what stands in code', async () => {
    const database = await databases.init(databaseId);
    const stage = await stageOf(
      database,
      { governance: { waivers: [declared({ entity: CART })] } },
      cart([declared({ id: 'noted' }), declared({ expires: '2028-01-01' })]),
    );
    await stage.runLedgers();
    await stage.run();
    const list = await stage.waivers.list(ALL, [CART]);
    expect(
      list.items.map(({ origin, status, place }) => [origin, status, place]),
    ).toEqual(
      expect.arrayContaining([
        ['config', 'active', 'securityScorecards.governance.waivers[0]'],
        ['annotation', 'active', expect.stringContaining('item noted')],
      ]),
    );
    expect(list.totalItems).toBe(2);
    const card = await stage.service.getScorecard(CART);
    expect(card.waivers).toHaveLength(2);
    expect(card.counts.failingResources).toBe(0);
    expect(card.problems).toEqual([
      expect.objectContaining({
        annotation: 'security-scorecards/waivers',
        message: expect.stringMatching(
          /^\[1\]\.expires: .*medium|high|critical/,
        ),
      }),
    ]);

    stage.catalog.set(cart());
    await stage.run();
    stage.time.now += 12 * DAY;
    const expired = await stage.waivers.list(
      { ...ALL, statuses: ['expired'] },
      [CART],
    );
    expect(expired.items).toEqual([
      expect.objectContaining({
        origin: 'config',
        endedAt: '2026-12-01T23:59:59.999Z',
      }),
    ]);
    await stage.run();
    await stage.runLedgers();
    const [{ id }] = expired.items;
    expect((await stage.waivers.get(id)).events).toEqual([
      expect.objectContaining({ action: 'declared', actor: 'app-config' }),
      expect.objectContaining({
        action: 'expired',
        actor: 'security-scorecards',
      }),
    ]);
    await stage.run();
    const after = await stage.service.getScorecard(CART);
    expect(after.waivers).toBeUndefined();
    expect(after.counts.failingResources).toBe(1);
    const withdrawn = await stage.waivers.list(
      { ...ALL, statuses: ['withdrawn'] },
      [CART],
    );
    expect(withdrawn.items).toEqual([
      expect.objectContaining({ origin: 'annotation' }),
    ]);
  });

  it('ends a waiver when its resource is re-tagged, or fails again after a pass', async () => {
    const database = await databases.init(databaseId);
    const stage = await stageOf(database, {});
    const start = async () => {
      const { waiver } = await stage.waivers.request(
        {
          entityRef: CART,
          controlId: 'S3.8',
          resourceIds: ['arn:aws:s3:::cart'],
          category: 'planned-fix',
          reason: 'Soon',
          expiresAt: new Date(START + 9 * DAY).toISOString(),
          endsOnChange: true,
        },
        'user:default/ann',
      );
      await stage.waivers.decide(waiver.id, {
        decision: 'approve',
        actor: 'user:default/sam',
      });
      await stage.runLedgers();
      expect((await stage.waivers.get(waiver.id)).waiver.status).toBe('active');
      return waiver.id;
    };
    const endOf = async (id: string) => {
      await stage.runLedgers();
      const { waiver, events } = await stage.waivers.get(id);
      return [waiver.status, waiver.endCause, events[events.length - 1].note];
    };
    await database('resources').update({ fingerprint: 'one' });
    await database('resources').update({
      first_seen_at: new Date(START - 10 * DAY).toISOString(),
    });
    const first = await start();
    await database('resources').update({ fingerprint: 'two' });
    expect(await endOf(first)).toEqual([
      'ended',
      'resource-changed',
      'arn:aws:s3:::cart has other tags than at approval',
    ]);
    const second = await start();
    const { id: key } = await database('resources').first('id');
    await database('evidence_transitions').insert({
      resource_key: key,
      source: 'security-hub',
      control_id: 'S3.8',
      region: 'eu-west-1',
      account_id: '111122223333',
      from_status: 'pass',
      to_status: 'fail',
      cause: 'observed',
      at: new Date(START + DAY).toISOString(),
    });
    expect(await endOf(second)).toEqual([
      'ended',
      'resource-changed',
      'S3.8 failed again on arn:aws:s3:::cart after it had passed',
    ]);
  });

  it('ends what lasts longer than a raised severity allows, and tells it', async () => {
    const database = await databases.init(databaseId);
    const long = declared({ entity: CART, expires: '2027-10-01' });
    const of = (severity: string, waiver: JsonObject) =>
      stageOf(database, {
        catalogue: { controls: [{ id: 'S3.8', severity }] },
        governance: { waivers: [waiver] },
      });
    const low = await of('low', long);
    await low.runLedgers();
    expect((await low.waivers.list(ALL, [CART])).items).toEqual([
      expect.objectContaining({ status: 'active', severity: 'low' }),
    ]);

    const high = await of('high', long);
    await high.runLedgers();
    const list = await high.waivers.list(ALL, [CART]);
    expect(list.items).toEqual([
      expect.objectContaining({
        status: 'ended',
        endCause: 'severity-raised',
      }),
    ]);
    expect(list.problems).toEqual([
      {
        place: 'securityScorecards.governance.waivers[0].expires',
        entityRef: CART,
        message: expect.stringContaining('later than a high control allows'),
        mend: 'Write a date up to 2027-02-18, or have it approved anew',
      },
    ]);
    expect(await high.waivers.listEntityRefs()).toEqual([CART]);
    expect((await high.waivers.list(ALL, [])).problems).toBeUndefined();
    await high.run();
    expect((await high.service.getScorecard(CART)).waivers).toBeUndefined();

    const mended = await of('high', { ...long, expires: '2027-02-18' });
    await mended.runLedgers();
    const after = await mended.waivers.list(ALL, [CART]);
    expect(after.items).toEqual([
      expect.objectContaining({ status: 'active', severity: 'high' }),
    ]);
    expect(after.problems).toBeUndefined();
  });

  it.each([
    [declared({ entity: CART, expires: 'soon' }), 'waivers[0].expires'],
    [declared({ entity: CART, control: 'S3.999' }), 'waivers[0].control'],
    [declared(), 'waivers[0].entity'],
  ])('keeps what is malformed from starting: %j', async (waiver, place) => {
    await expect(
      stageOf(await databases.init(databaseId), {
        governance: { waivers: [waiver] },
      }),
    ).rejects.toThrow(place);
  });

  it('ends an attestation that newer evidence contradicts, unless it is waived', async () => {
    const database = await databases.init(databaseId);
    const stage = await stageOf(database, {});
    const mixed = stage.settings.catalogue.practices.find(
      practice =>
        practice.mode === 'mixed' &&
        stage.settings.catalogue
          .controlsOf(practice.id)
          .some(control => control.source === 'security-hub'),
    );
    if (!mixed) {
      throw new Error('The catalogue has no mixed practice');
    }
    const [control] = stage.settings.catalogue
      .controlsOf(mixed.id)
      .filter(item => item.source === 'security-hub');
    const [own] = await stage.attestations.attest(
      {
        practiceId: mixed.id,
        level: 'entity',
        entityRefs: [CART],
        answer: 'yes',
        statement: 'Done in spring',
      },
      'user:default/ann',
    );
    await stage.runLedgers();
    const statusOf = async () =>
      (await stage.attestations.get(own.id)).attestation.status;
    expect(await statusOf()).toBe('current');
    stage.time.now += DAY;
    const since = new Date(START + DAY / 2).toISOString();
    await seedStore(database, {
      resources: [],
      evidence: [
        evidence(control.id, bucket('cart'), {
          firstObservedAt: since,
          observedAt: since,
        }),
      ],
    });
    await stage.run();
    const { waiver } = await stage.waivers.request(
      {
        entityRef: CART,
        controlId: control.id,
        category: 'accepted-risk',
        reason: 'For a day',
        expiresAt: new Date(START + 2 * DAY).toISOString(),
      },
      'user:default/ann',
    );
    await stage.waivers.decide(waiver.id, {
      decision: 'approve',
      actor: 'user:default/sam',
    });
    await stage.runLedgers();
    expect(await statusOf()).toBe('current');
    stage.time.now += 2 * DAY;
    await stage.runLedgers();
    await stage.runLedgers();
    const { attestation, events } = await stage.attestations.get(own.id);
    expect(attestation.status).toBe('ended');
    expect(events[1].note).toContain(
      `${control.id} fails on arn:aws:s3:::cart`,
    );
  });
});
