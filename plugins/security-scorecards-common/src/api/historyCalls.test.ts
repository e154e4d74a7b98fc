import { clientWith } from './__testUtils__/clientWith';

describe('calls of the history', () => {
  it('asks by path and query', async () => {
    const { client, calls } = clientWith(() => Response.json({}));
    await client.getHistory('component:default/Cart', { interval: 'week' });
    await client.getChanges('component:default/cart', { from: '2026-10-01' });
    await client.getFleetHistory({ kind: 'system', to: '2026-11-01' });
    await client.exportEvidence({
      entityRef: 'component:default/cart',
      at: '2026-11-01',
    });
    expect(calls.map(call => call.url)).toEqual([
      'http://portal/api/x/v1/scorecards/by-name/component/default/cart/history?interval=week',
      'http://portal/api/x/v1/scorecards/by-name/component/default/cart/changes?from=2026-10-01',
      'http://portal/api/x/v1/history?kind=system&to=2026-11-01',
      'http://portal/api/x/v1/export?entityRef=component%3Adefault%2Fcart&at=2026-11-01&format=json',
    ]);
  });

  it('gives an export as a file with the name that the backend chose', async () => {
    const { client } = clientWith(
      () =>
        new Response('a,b', {
          headers: { 'content-disposition': 'attachment; filename="cart.csv"' },
        }),
    );
    const file = await client.downloadEvidence({
      entityRef: 'component:default/cart',
      format: 'csv',
    });
    expect(file.name).toBe('cart.csv');
    expect(await file.content.text()).toBe('a,b');
  });

  it('throws what the backend answers with', async () => {
    const { client } = clientWith(() =>
      Response.json(
        { error: { name: 'NotFoundError', message: 'gone' } },
        { status: 404 },
      ),
    );
    await expect(
      client.downloadEvidence({
        entityRef: 'component:default/cart',
        format: 'json',
      }),
    ).rejects.toThrow('404');
  });
});
