import { SecurityScorecardsClient } from '../api';

describe('calls of signals', () => {
  it('asks for a page by path and query', async () => {
    const urls: string[] = [];
    const client = new SecurityScorecardsClient({
      discoveryApi: { getBaseUrl: async () => 'http://portal/api/x' },
      fetchApi: {
        fetch: async input => {
          urls.push(String(input));
          return Response.json({});
        },
      },
    });

    await client.listSignals('Component:default/Cart', {
      severity: ['critical', 'high'],
      product: 'GuardDuty',
      state: ['suppressed'],
      limit: 5,
      cursor: 'a b',
    });
    await client.listSignals('component:default/cart');

    const path =
      'http://portal/api/x/v1/scorecards/by-name/component/default/cart/signals';
    expect(urls).toEqual([
      `${path}?severity=critical&severity=high&product=GuardDuty&state=suppressed&limit=5&cursor=a+b`,
      path,
    ]);
  });
});
