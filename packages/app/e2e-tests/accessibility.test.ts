import type { Page } from '@playwright/test';
import {
  expectNoSeriousViolations,
  switchTheme,
  takeScreenshot,
  test,
  type Theme,
} from './portal';
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
  openPreviewOfNothing,
  openSearchResults,
  openTemplates,
  openUnattributed,
  openWithoutAws,
} from './views';

/** Our part of an entity page, and of the fleet page: cards, filters and tables. */
const OURS = 'article, [role="search"], [role="grid"]';

/** Name, way there, and the part of the page that is ours where it is not {@link OURS}. */
const VIEWS: [string, (page: Page) => Promise<void>, string?][] = [
  ['home', openHome, 'div:has(> ol[aria-label^="Riskiest services"])'],
  [
    'search',
    page => openSearchResults(page, 'payout'),
    // The list item around it is that of the search page.
    'li > div:has(ul[aria-label="What fails worst"])',
  ],
  ['tab', openPoorTab],
  ['history', page => openHistory(page, 90)],
  ['drawer', openFirstFix, '[role="dialog"]'],
  ['fleet', openFleet],
  ['heatmap', openHeatmap],
  ['templates', openTemplates],
  ['collection', openCollection],
  ['unattributed', openUnattributed],
  ['accounts', openAccounts],
  ['governance', openGovernance],
  ['preview', openPreviewOfNothing],
  ['without-aws', openWithoutAws],
];

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  test(`no view has a serious accessibility violation, ${theme}`, async ({
    portalPage: page,
  }) => {
    // axe takes half a minute a view when it shares two cores.
    test.setTimeout(900_000);
    await switchTheme(page, theme);
    for (const [name, open, selector = OURS] of VIEWS) {
      await test.step(name, async () => {
        await open(page);
        await takeScreenshot(page, `${name}-${theme}`);
        await expectNoSeriousViolations(page, selector);
      });
    }
  });
}
