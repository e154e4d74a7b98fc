import { expect, type Locator, type Page } from '@playwright/test';
import { headline, openSecurityTab } from './securityTab';

/** A service of the sample organisation that much is to be said about. */
export const POOR_SERVICE = 'payout-batch';

const firstRow = (page: Page): Locator => page.getByRole('rowheader').first();

/** Opens a sub page of the fleet page, and waits until the first row of its table shows. */
async function openTable(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(firstRow(page)).toBeVisible();
}

/** The list on the start page. */
export const riskiest = (page: Page): Locator =>
  page.getByRole('list', { name: 'Riskiest services, most risk first' });

/** Opens the start page, and waits for the riskiest services. */
export async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(riskiest(page).getByRole('listitem').first()).toBeVisible();
}

/** Opens the page of the search with the results for a term among the scorecards. */
export async function openSearch(page: Page, term: string): Promise<void> {
  await page.goto(
    `/search?${new URLSearchParams({
      query: term,
      'types[]': 'security-scorecards',
    })}`,
  );
  await expect(page.getByRole('textbox', { name: /search/i })).toHaveValue(
    term,
  );
}

/** Opens the search for a term as often as it takes: its index is made anew every minute, and lacks scorecards at first. */
export async function openSearchResults(
  page: Page,
  term: string,
): Promise<void> {
  await expect(async () => {
    await openSearch(page, term);
    await expect(
      page.getByRole('list', { name: 'What fails worst' }).first(),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 150_000 });
}

/** Opens the Security tab of {@link POOR_SERVICE}. */
export async function openPoorTab(page: Page): Promise<void> {
  await openSecurityTab(page, POOR_SERVICE);
  await expect(headline(page)).toBeVisible();
}

/** Opens the history of {@link POOR_SERVICE} over so many days, and waits for why its score moved. */
export async function openHistory(page: Page, days: 30 | 90): Promise<void> {
  await openSecurityTab(page, POOR_SERVICE);
  await page.goto(`${page.url()}?history=${days}`);
  await expect(page.getByRole('img', { name: /^Score: / })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Why it moved' }).getByText(/\.$/),
  ).not.toHaveCount(0);
}

/** Opens what {@link POOR_SERVICE} has to fix first, and waits for its resources. */
export async function openFirstFix(page: Page): Promise<void> {
  await openPoorTab(page);
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
}

/** Opens the fleet page, which shows the ranking. */
export const openFleet = (page: Page): Promise<void> =>
  openTable(page, '/security');

/** Opens the heat map. */
export const openHeatmap = (page: Page): Promise<void> =>
  openTable(page, '/security/heatmap');

/** Opens the templates that services were created from. */
export const openTemplates = (page: Page): Promise<void> =>
  openTable(page, '/security/templates');

/** Opens the accounts. */
export const openAccounts = (page: Page): Promise<void> =>
  openTable(page, '/security/accounts');

/** Opens the state of the collection. */
export const openCollection = (page: Page): Promise<void> =>
  openTable(page, '/security/collection');

/** Opens what nobody owns, and waits for a suggestion. */
export async function openUnattributed(page: Page): Promise<void> {
  await page.goto('/security/unattributed');
  await expect(
    page.getByRole('button', { name: 'Copy' }).first(),
  ).toBeVisible();
}

/** Opens the ledgers, and waits for both. */
export async function openGovernance(page: Page): Promise<void> {
  await page.goto('/security/governance');
  for (const name of ['Waivers', 'Attestations']) {
    await expect(
      page
        .getByRole('region', { name, exact: true })
        .getByRole('listitem')
        .first(),
    ).toBeVisible();
  }
}

/** Opens a component that claims nothing in AWS. */
export async function openWithoutAws(page: Page): Promise<void> {
  await openSecurityTab(page, 'gift-cards');
  await expect(
    page.getByRole('heading', { name: 'No scorecard for this entity' }),
  ).toBeVisible();
}

/** Opens the preview of annotations that claim nothing, of a component that claims nothing. */
export async function openPreviewOfNothing(page: Page): Promise<void> {
  await openWithoutAws(page);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page
    .getByRole('textbox', { name: 'security-scorecards/aws-tags' })
    .fill('service=checkout-api;*=*');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('Nothing in AWS matches')).toBeVisible();
}
