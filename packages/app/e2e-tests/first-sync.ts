import type { Page } from '@playwright/test';
import { expect, switchTheme, test } from './portal';
import { take } from './take';

/** Not a test: it takes the documentation's pictures of a portal whose first collection is under way. */
test.use({ visitor: 'security-engineer' });

/** Opens a page, and waits until the first collection is under way and only Security Hub, the slowest, is left. */
async function openUnderWay(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(
    page.getByText(/ (\d)(\d) of \1\d sources complete$/),
  ).toBeVisible({
    timeout: 120_000,
  });
}

/** Opens the state of the collection, and waits until it can tell how much there is to read. */
async function openCounted(page: Page): Promise<void> {
  await openUnderWay(page, '/security/collection');
  await expect(
    page
      .getByRole('progressbar', { name: 'Progress of the first collection' })
      .first(),
  ).toHaveAttribute('aria-valuenow', /^[1-9]/, { timeout: 180_000 });
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
        delayMs: 2_500,
      },
    },
  );
  expect(fault.ok()).toBe(true);
  await openUnderWay(page, '/security');
  await take(page, 'first-sync-fleet');
  await switchTheme(page, 'dark');
  await openUnderWay(page, '/security');
  await take(page, 'first-sync-fleet-dark');
  await openCounted(page);
  await take(page, 'first-sync-collection-dark');
  await switchTheme(page, 'light');
  await openUnderWay(page, '/security/collection');
  await take(page, 'first-sync-collection');
});
