import type { Page } from '@playwright/test';
import { expect, switchTheme, test } from './portal';
import { openSecurityTab } from './securityTab';
import { take } from './take';
import { POOR_SERVICE } from './views';

/** Not a test: it takes the documentation's pictures of a portal whose first collection is under way. */
test.use({ visitor: 'security-engineer' });

/** Opens a page, and waits until it tells how far the first collection has come. */
async function openUnderWay(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(
    page
      .getByRole('progressbar', { name: 'Progress of the first collection' })
      .first(),
  ).toHaveAttribute('aria-valuenow', /^[1-9]/, { timeout: 120_000 });
}

test('the first collection', async ({ portalPage: page, request }) => {
  test.setTimeout(400_000);
  // The sample organisation is read in half a minute; so slow an answer leaves time to look.
  const fault = await request.post(
    `${process.env.SIMULATOR_URL}/_simulator/faults`,
    {
      data: {
        kind: 'slow',
        service: 'securityhub',
        operation: 'GetFindings',
        delayMs: 6_000,
      },
    },
  );
  expect(fault.ok()).toBe(true);
  await openUnderWay(page, '/security/collection');
  await take(page, 'first-sync-collection');
  await switchTheme(page, 'dark');
  await openUnderWay(page, '/security/collection');
  await take(page, 'first-sync-collection-dark');
  await openUnderWay(page, '/security');
  await take(page, 'first-sync-fleet-dark');
  await switchTheme(page, 'light');
  await openUnderWay(page, '/security');
  await take(page, 'first-sync-fleet');
  await openSecurityTab(page, POOR_SERVICE);
  await take(page, 'first-sync-tab');
});
