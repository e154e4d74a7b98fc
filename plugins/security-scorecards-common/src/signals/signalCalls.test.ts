import { clientWith } from '../api/__testUtils__/clientWith';

describe('calls of signals', () => {
  it('asks for a page by path and query', async () => {
    const { client, calls } = clientWith(() => Response.json({}));

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
    expect(calls.map(call => call.url)).toEqual([
      `${path}?severity=critical&severity=high&product=GuardDuty&state=suppressed&limit=5&cursor=a+b`,
      path,
    ]);
  });
});
