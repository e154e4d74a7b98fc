import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, switchTheme, test, type Theme } from './portal';
import { headline, openSecurityTab } from './securityTab';

/** Not tests: they take the pictures of the documentation. */
test.use({ visitor: 'security-engineer' });

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: join(process.env.PICTURES_DIR ?? '', `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
}

for (const [theme, suffix] of [
  ['light', ''],
  ['dark', '-dark'],
] satisfies [Theme, string][]) {
  test(`Security tab and fleet page, ${theme}`, async ({
    portalPage: page,
  }) => {
    await switchTheme(page, theme);
    await openSecurityTab(page, 'payout-batch');
    await expect(headline(page)).toBeVisible();
    await take(page, `security-tab${suffix}`);

    await page.goto('/security');
    await expect(page.getByRole('rowheader').first()).toBeVisible();
    await take(page, `fleet${suffix}`);
  });
}

test('practice drawer, collection and overview card', async ({
  portalPage: page,
}) => {
  await openSecurityTab(page, 'payout-batch');
  await page
    .getByRole('region', { name: 'Fix first' })
    .getByRole('button')
    .first()
    .click();
  await expect(
    page
      .getByRole('dialog')
      .getByRole('link', { name: /^Console/ })
      .first(),
  ).toBeVisible();
  await take(page, 'practice-drawer');

  await page.goto('/security/collection');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await take(page, 'collection');

  await page.goto('/catalog/default/component/payout-batch');
  const card = page
    .getByRole('article')
    .filter({ has: page.getByRole('link', { name: 'Open the Security tab' }) });
  await card.scrollIntoViewIfNeeded();
  await expect(card.getByRole('img', { name: /^Grade/ })).toBeVisible();
  await take(page, 'overview-card');
});
