import type { Locator, Page } from '@playwright/test';
import { expect, switchTheme, test, type Theme } from './portal';
import { openSecurityTab } from './securityTab';
import { take } from './take';
import {
  openAccounts,
  openCollection,
  openFirstFix,
  openFleet,
  openGovernance,
  openHeatmap,
  openHistory,
  openHome,
  openPoorTab,
  openSearchResults,
  openUnattributed,
  POOR_SERVICE,
} from './views';

/** Not tests: they take the pictures of the documentation. */
test.use({ visitor: 'security-engineer' });

/** Scrolls until a part of the page begins right below its top. */
async function scrollTo(part: Locator): Promise<void> {
  await part.evaluate(element =>
    element.scrollIntoView({ block: 'start', behavior: 'instant' }),
  );
}

/** Pictures by the way there; those of {@link DARK} in both themes. */
const VIEWS: [string, (page: Page) => Promise<void>][] = [
  ['home', openHome],
  ['security-tab', openPoorTab],
  [
    'history',
    async page => {
      await openHistory(page, 90);
      await scrollTo(
        page.getByRole('region', { name: 'History', exact: true }),
      );
    },
  ],
  [
    'fleet',
    async page => {
      await openFleet(page);
      await expect(
        page
          .getByRole('region', { name: 'Trends' })
          .getByRole('heading', { level: 3 })
          .first(),
      ).toBeVisible();
    },
  ],
  ['heatmap', openHeatmap],
  ['unattributed', openUnattributed],
  ['accounts', openAccounts],
  ['governance', openGovernance],
];

const DARK = ['home', 'security-tab', 'history', 'fleet', 'heatmap'];

for (const [theme, suffix] of [
  ['light', ''],
  ['dark', '-dark'],
] satisfies [Theme, string][]) {
  test(`pages, ${theme}`, async ({ portalPage: page }) => {
    await switchTheme(page, theme);
    for (const [name, open] of VIEWS.filter(
      ([view]) => theme === 'light' || DARK.includes(view),
    )) {
      await test.step(name, async () => {
        await open(page);
        await take(page, `${name}${suffix}`);
      });
    }
  });
}

test('practice drawer, collection, search and overview card', async ({
  portalPage: page,
}) => {
  await openFirstFix(page);
  await take(page, 'practice-drawer');

  await openCollection(page);
  await take(page, 'collection');

  await openSearchResults(page, 'payout');
  await take(page, 'search');

  await page.goto(`/catalog/default/component/${POOR_SERVICE}`);
  const card = page
    .getByRole('article')
    .filter({ has: page.getByRole('link', { name: 'Open the Security tab' }) });
  await card.scrollIntoViewIfNeeded();
  await expect(card.getByRole('img', { name: /^Grade/ })).toBeVisible();
  await take(page, 'overview-card');
});

test('preview of annotations', async ({ portalPage: page }) => {
  await openSecurityTab(page, POOR_SERVICE);
  const attribution = page.getByRole('region', { name: 'Attribution' });
  await attribution.getByRole('button', { name: 'Show' }).click();
  const preview = page.getByRole('region', { name: 'Try other annotations' });
  const tags = preview.getByRole('textbox', {
    name: 'security-scorecards/aws-tags',
  });
  await tags.fill('service=checkout-api');
  await preview.getByRole('button', { name: 'Preview' }).click();
  await expect(preview.getByText(/gained, \d+ lost$/)).toBeVisible();
  await scrollTo(preview);
  await take(page, 'attribution-preview');
});

test('template of a service', async ({ portalPage: page }) => {
  await page.goto('/create/templates/default/aws-service');
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await take(page, 'template');
});
