import { clientWith } from './__testUtils__/clientWith';

describe('calls of the ledgers', () => {
  it('asks for pages by path and query', async () => {
    const { client, calls } = clientWith(() => Response.json({}));
    await client.listWaivers({ status: ['requested', 'active'], limit: 5 });
    await client.getWaiver('a/b');
    await client.listAttestations({ level: 'organization' });
    await client.getAttestation('c');
    expect(calls.map(call => call.url)).toEqual([
      'http://portal/api/x/v1/waivers?status=requested&status=active&limit=5',
      'http://portal/api/x/v1/waivers/a%2Fb',
      'http://portal/api/x/v1/attestations?level=organization',
      'http://portal/api/x/v1/attestations/c',
    ]);
  });

  it('sends what is written', async () => {
    const { client, calls } = clientWith(() => Response.json({}));
    const scope = { entityRef: 'component:default/cart', controlId: 'S3.8' };
    await client.previewWaiver(scope);
    await client.requestWaiver({
      ...scope,
      category: 'planned-fix',
      reason: 'Next week',
      expiresAt: '2026-12-01',
    });
    await client.decideWaiver('id', 'approve', { note: 'agreed', version: 1 });
    await client.attest({
      practiceId: 'threat-modelling',
      level: 'organization',
    });
    await client.revokeAttestation('id');
    expect(
      calls.map(({ url, init }) => [
        init?.method,
        url.replace('http://portal/api/x/v1', ''),
        JSON.parse(String(init?.body)),
      ]),
    ).toEqual([
      ['POST', '/waivers/preview', scope],
      ['POST', '/waivers', expect.objectContaining({ reason: 'Next week' })],
      ['POST', '/waivers/id/approve', { note: 'agreed', version: 1 }],
      [
        'POST',
        '/attestations',
        { practiceId: 'threat-modelling', level: 'organization' },
      ],
      ['POST', '/attestations/id/revoke', {}],
    ]);
  });
});
