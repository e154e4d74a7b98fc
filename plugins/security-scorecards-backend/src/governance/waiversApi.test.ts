import { TestDatabases } from '@backstage/backend-test-utils';
import {
  asked,
  inDays,
  CART,
  OTHER,
  startGovernanceApi,
  type GovernanceApi,
} from './__testUtils__/GovernanceApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

let api: GovernanceApi;

beforeAll(async () => {
  api = await startGovernanceApi(await databases.init('SQLITE_3'));
});

describe('waivers', () => {
  it('are asked for, approved by another person, and counted until they are revoked', async () => {
    await api.clear();
    await api.stage.run();
    const before = (await api.stage.service.getScorecard(CART)).risk;
    const id = await api.requestedId({ tags: 'stage=prod' });
    const self = await api.post(`/waivers/${id}/approve`, {}, 'owner');
    expect(self.status).toBe(403);
    const approved = await api.post(
      `/waivers/${id}/approve`,
      { note: 'agreed', version: 1 },
      'security',
    );
    expect(approved.body).toMatchObject({
      waiver: {
        status: 'active',
        controlId: 'S3.8',
        owner: 'group:default/team-a',
        approvals: [{ by: 'user:default/security', note: 'agreed' }],
      },
      events: [
        { action: 'requested', actor: 'user:default/owner' },
        { action: 'approved', from: 'requested', to: 'active' },
      ],
    });
    const again = await api.post(`/waivers/${id}/deny`, {}, 'security');
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain('is active');

    const control = async (ref: string) => {
      const card = await api.stage.service.getScorecard(ref);
      const found = card.domains
        .flatMap(domain => domain.practices)
        .flatMap(practice => practice.controls)
        .find(item => item.id === 'S3.8' && !item.inherited);
      return { card, counts: found?.counts };
    };
    await api.stage.run();
    const cart = await control(CART);
    expect(cart.counts).toMatchObject({ waived: 1, fail: 1 });
    expect(cart.card.waivers).toEqual([
      expect.objectContaining({ id, resourceCount: 1, origin: 'api' }),
    ]);
    expect(cart.card.risk.value).toBeLessThan(before.value);
    // The whole shows the part's waiver, on the part's resources alone.
    expect((await control('system:default/shop')).counts).toMatchObject({
      waived: 1,
      fail: 2,
    });
    expect((await control(OTHER)).card.waivers).toBeUndefined();

    await api.post(`/waivers/${id}/revoke`, {}, 'security');
    await api.stage.run();
    expect((await control(CART)).counts).toMatchObject({ waived: 0, fail: 2 });
  });

  it('tell who decides at the same time which one came first', async () => {
    const id = await api.requestedId();
    const answers = await Promise.all([
      api.post(`/waivers/${id}/approve`, {}, 'security'),
      api.post(`/waivers/${id}/deny`, {}, 'service'),
    ]);
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409]);
    const { waiver, events } = (await api.get(`/waivers/${id}`, 'owner')).body;
    const winner = answers.find(answer => answer.status === 200);
    expect(waiver.status).toBe(winner?.body.waiver.status);
    expect(events).toHaveLength(2);
  });

  it.each([
    [{ expiresAt: inDays(-1) }, 'expiresAt'],
    [{ expiresAt: inDays(400) }, 'expiresAt'],
    [{ expiresAt: 'soon' }, 'expiresAt'],
    [{ ticketUrl: 'data:text/html,hello' }, 'ticketUrl'],
    [{ reason: 'x'.repeat(2001) }, 'reason'],
    [{ reason: '  ' }, 'reason'],
    [{ controlId: 'S3.999' }, 'controlId'],
    [{ controlId: undefined, practiceId: 'nothing' }, 'practiceId'],
    [{ controlId: undefined }, 'controlId'],
    [{ controlId: 'S3.5' }, 'controlId'],
    [{ entityRef: 'cart' }, 'entityRef'],
    [{ tags: 'stage=none' }, 'tags'],
    [{ tags: 'stage' }, 'tags'],
    [{ resourceIds: ['arn:aws:s3:::other-a'] }, 'resourceIds'],
    [{ endsOnChange: true }, 'endsOnChange'],
    [{ category: 'because' }, 'category'],
  ])('are refused with the field: %j', async (change, field) => {
    const answer = await api.post('/waivers', asked(change), 'owner');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(field);
  });

  it('are listed in order, by page, without those of hidden entities', async () => {
    const other = await api.requestedId({ entityRef: OTHER }, 'security');
    const late = await api.activeId();
    const ids: string[] = [];
    let cursor: string | undefined;
    let total: number;
    do {
      const page = await api.get(
        `/waivers?status=requested&status=active&limit=3${
          cursor ? `&cursor=${cursor}` : ''
        }`,
        'security',
      );
      ids.push(...page.body.items.map((item: { id: string }) => item.id));
      total = page.body.totalItems;
      cursor = page.body.pageInfo.nextCursor;
    } while (cursor);
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
    expect(ids.indexOf(other)).toBeLessThan(ids.indexOf(late));
    const strange = await api.get('/waivers', 'stranger');
    expect(
      new Set(
        strange.body.items.map((item: { entityRef: string }) => item.entityRef),
      ),
    ).toEqual(new Set([OTHER]));
    expect(strange.body.totalItems).toBeLessThan(total);
  });

  it('are previewed with what they cover', async () => {
    const { body } = await api.post(
      '/waivers/preview',
      { entityRef: CART, controlId: 'S3.8', tags: 'stage=prod' },
      'owner',
    );
    expect(body).toMatchObject({
      controls: ['S3.8'],
      resources: ['arn:aws:s3:::cart-a'],
      totalResources: 1,
      approvalsNeeded: 1,
    });
    expect(body.score.then.value).toBeGreaterThanOrEqual(body.score.now.value);
  });

  it('write down every attempt, also a refused one', async () => {
    api.audited.mockClear();
    await api.post('/waivers', asked({ controlId: 'S3.999' }), 'owner');
    await api.post('/waivers/none/approve', {}, 'owner');
    await api.post(
      '/attestations',
      api.statement({ entityRefs: [OTHER] }),
      'owner',
    );
    expect(api.audited.mock.calls.map(([event]) => event.eventId)).toEqual([
      'waiver-request',
      'waiver-approve',
      'attestation-create',
    ]);
    for (const { value } of api.audited.mock.results) {
      expect((await value).fail).toHaveBeenCalledTimes(1);
    }
  });
});
