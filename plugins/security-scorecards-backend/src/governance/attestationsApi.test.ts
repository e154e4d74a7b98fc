import { TestDatabases } from '@backstage/backend-test-utils';
import {
  inDays,
  CART,
  ORGANIZATION,
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

describe('attestations', () => {
  const stateOf = async (ref: string, practiceId = api.attested) => {
    await api.stage.run();
    const card = await api.stage.service.getScorecard(ref);
    return card.domains
      .flatMap(domain => domain.practices)
      .find(item => item.id === practiceId)?.attestation;
  };

  it('are inherited downwards, and the nearest answer counts', async () => {
    await api.clear();
    await api.attestedId(ORGANIZATION, 'security');
    await api.attestedId({ entityRefs: ['system:default/shop'] }, 'security');
    expect(await stateOf(OTHER)).toMatchObject({
      status: 'valid',
      attestedBy: 'user:default/security',
      inheritedFrom: 'system:default/shop',
    });
    const id = await api.attestedId(
      { answer: 'no', entityRefs: [OTHER] },
      'service',
    );
    expect(await stateOf(OTHER)).toEqual({
      required: true,
      status: 'missing',
    });
    const revoked = await api.post(
      `/attestations/${id}/revoke`,
      {},
      'security',
    );
    expect(revoked.body.events).toHaveLength(2);
    expect(await stateOf(OTHER)).toMatchObject({ status: 'valid' });
    const again = await api.post(`/attestations/${id}/revoke`, {}, 'security');
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain('is revoked');
  });

  it('are made for all services or for none', async () => {
    const before = (await api.get('/attestations', 'security')).body.totalItems;
    const answer = await api.post(
      '/attestations',
      api.statement({ entityRefs: [CART, OTHER, 'component:default/none'] }),
      'security',
    );
    expect(answer.status).toBe(404);
    expect(answer.body.error.message).toContain('component:default/none');
    expect((await api.get('/attestations', 'security')).body.totalItems).toBe(
      before,
    );
  });

  it.each([
    [{ practiceId: 'nothing' }, 'practiceId'],
    [{ proofUrl: 'ftp://x.example' }, 'proofUrl'],
    [{ proofUrl: undefined }, 'proofUrl'],
    [{ expiresAt: inDays(-1) }, 'expiresAt'],
    [{ expiresAt: inDays(4000) }, 'expiresAt'],
    [{ statement: 'x'.repeat(4001) }, 'statement'],
    [{ entityRefs: undefined }, 'entityRefs'],
    [{ level: 'organization' }, 'entityRefs'],
  ])('are refused with the field: %j', async (change, field) => {
    const answer = await api.post(
      '/attestations',
      api.statement(change),
      'security',
    );
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(field);
  });
});
