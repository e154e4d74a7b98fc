import { expect, test } from './portal';
import { headline, openSecurityTab } from './securityTab';
import { openFleet, openPoorTab, POOR_SERVICE } from './views';

/** All calls of our own backend. */
const CALLS = '**/api/security-scorecards/**';

test.use({ visitor: 'security-engineer' });

test('a backend that goes away takes nothing from the page, and is not waited for in vain', async ({
  portalPage: page,
}) => {
  await openPoorTab(page);
  await page.route(CALLS, route => route.abort());
  const history = page.getByRole('region', { name: 'History', exact: true });
  await history.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(
    history.getByText('The backend does not answer').first(),
  ).toBeVisible();
  await expect(headline(page)).toBeVisible();

  await page.unroute(CALLS);
  await expect(history.getByRole('img', { name: /^Score: / })).toBeVisible();
  await expect(page.getByText('The backend does not answer')).toHaveCount(0);
});

test('the ranking comes back by itself', async ({ portalPage: page }) => {
  await openFleet(page);
  await page.route(CALLS, route => route.abort());
  await page
    .getByRole('grid')
    .getByRole('columnheader', { name: /^Coverage/ })
    .click();
  await expect(page.getByText('The backend does not answer')).toBeVisible();
  await page.unroute(CALLS);
  await expect(
    page.getByRole('grid').getByRole('rowheader').first(),
  ).toBeVisible();
  await expect(page.getByText('The backend does not answer')).toHaveCount(0);
});

test('a slow network shows that it waits, and claims nothing meanwhile', async ({
  portalPage: page,
}) => {
  await page.route(CALLS, async route => {
    await new Promise(resolve => setTimeout(resolve, 3_000));
    await route.continue();
  });
  await openSecurityTab(page, POOR_SERVICE);
  await expect(page.getByText('Loading the scorecard')).toBeAttached();
  await expect(page.getByRole('img', { name: /^Grade|^Score/ })).toHaveCount(0);
  await expect(headline(page)).toBeVisible();
});

test('an old address with filters that nobody knows shows what it can', async ({
  portalPage: page,
}) => {
  await page.goto(
    '/security/ranking?grade=Z&domain=astrology&order=colour,up&columns=smell&partOf=:&owner=group:default/dissolved',
  );
  await expect(page.getByText('No entity matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).first().click();
  await expect(
    page.getByRole('grid').getByRole('rowheader').first(),
  ).toBeVisible();

  await openSecurityTab(page, POOR_SERVICE);
  await page.goto(
    `${page.url()}?status=odd&domain=none&practice=gone&history=x`,
  );
  await expect(headline(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('right to left, the tab stays whole', async ({ portalPage: page }) => {
  await openPoorTab(page);
  await page.evaluate(() =>
    document.documentElement.setAttribute('dir', 'rtl'),
  );
  const box = await headline(page).boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
