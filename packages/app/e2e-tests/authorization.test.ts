import { expect, takeScreenshot, test } from './portal';
import { PortalApi } from './PortalApi';
import { headline, openSecurityTab } from './securityTab';

const OWN = ['driver-api', 'geo-tiles', 'route-planner'];
const FOREIGN = '/scorecards/by-name/component/default/payout-batch';

interface List {
  items: { entityRef: string }[];
  totalItems: number;
}

const refs = ({ items }: List) => items.map(({ entityRef }) => entityRef);

test.describe('a restricted user', () => {
  test.use({ visitor: 'restricted-user' });

  test('sees the scorecards of what his team owns', async ({
    portalPage: page,
    api,
  }) => {
    await openSecurityTab(page, 'route-planner');
    await expect(
      headline(page).getByRole('img', { name: /^Grade [A-E]$/ }),
    ).toBeVisible();

    const list: List = await (await api.get('/scorecards?limit=500')).json();
    expect(refs(list).sort()).toEqual(
      OWN.map(name => `component:default/${name}`),
    );
    expect(list.totalItems).toBe(OWN.length);
    await page.goto('/security');
    await expect(
      page.getByText(`${OWN.length} entities`, { exact: true }),
    ).toBeVisible();
    await expect(page.getByRole('rowheader')).toHaveCount(OWN.length);
    await takeScreenshot(page, 'fleet-restricted');
  });

  test('finds nothing of what he may not read', async ({
    portalPage: page,
    api,
  }) => {
    await page.goto('/catalog/default/component/payout-batch/security');
    await expect(
      page.getByText(/not found|no entity|does not exist/i).first(),
    ).toBeVisible();
    await expect(headline(page)).toHaveCount(0);
    await expect(page.getByRole('img', { name: /^Grade/ })).toHaveCount(0);

    for (const path of [FOREIGN, `${FOREIGN}/evidence`]) {
      const response = await api.get(path);
      expect(response.status(), path).toBe(404);
      expect(await response.text()).not.toContain('arn:aws');
    }
    const list: List = await (
      await api.get('/scorecards?filter=text%3Dpayout')
    ).json();
    expect(list.items).toEqual([]);
    expect(list.totalItems).toBe(0);
  });

  test('neither reads nor starts the collection', async ({
    portalPage: page,
    api,
  }) => {
    expect((await api.get('/collection')).status()).toBe(403);
    expect((await api.post('/collection/refresh', {})).status()).toBe(403);
    await page.goto('/security/collection');
    await expect(page.getByText('You may not see this')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Collect now' })).toHaveCount(
      0,
    );
  });
});

test('without credentials every route answers 401', async ({ request }) => {
  const api = PortalApi.anonymous(request);
  for (const path of [
    '/catalogue',
    '/scorecards',
    FOREIGN,
    `${FOREIGN}/evidence`,
    '/collection',
  ]) {
    expect((await api.get(path)).status(), path).toBe(401);
  }
  expect((await api.post('/collection/refresh', {})).status()).toBe(401);
});
