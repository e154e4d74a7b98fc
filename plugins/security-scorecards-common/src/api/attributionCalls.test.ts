import { clientWith } from './__testUtils__/clientWith';

describe('calls of attribution', () => {
  it('asks for pages by path and query', async () => {
    const { client, calls } = clientWith(() => Response.json({}));
    await client.getAttribution('Component:default/Cart', { limit: 5 });
    await client.listUnattributed({ groupBy: 'stack', cursor: 'a b' });
    await client.listAccounts();
    expect(calls.map(call => call.url)).toEqual([
      'http://portal/api/x/v1/scorecards/by-name/component/default/cart/attribution?limit=5',
      'http://portal/api/x/v1/unattributed?groupBy=stack&cursor=a+b',
      'http://portal/api/x/v1/accounts',
    ]);
  });

  it('sends annotations to try', async () => {
    const { client, calls } = clientWith(() =>
      Response.json({ entityRef: 'component:default/cart' }),
    );
    const request = {
      entityRef: 'component:default/cart',
      annotations: { 'security-scorecards/aws-tags': 'service=cart' },
    };
    const { signal } = new AbortController();
    expect(await client.previewAttribution(request, { signal })).toEqual({
      entityRef: 'component:default/cart',
    });
    const [{ url, init }] = calls;
    expect(url).toBe('http://portal/api/x/v1/attribution/preview');
    expect(init).toMatchObject({ method: 'POST', signal });
    expect(JSON.parse(String(init?.body))).toEqual(request);
  });

  it('throws what the backend answers', async () => {
    const { client } = clientWith(() =>
      Response.json(
        {
          error: { name: 'InputError', message: 'annotations: no' },
          response: { statusCode: 400 },
        },
        { status: 400, statusText: 'Bad Request' },
      ),
    );
    await expect(
      client.previewAttribution({ entityRef: 'x', annotations: {} }),
    ).rejects.toMatchObject({ cause: { message: 'annotations: no' } });
  });
});
