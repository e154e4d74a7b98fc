import type { Page } from '@playwright/test';
import {
  expect,
  expectNoSeriousViolations,
  switchTheme,
  takeScreenshot,
  test,
  type Theme,
} from './portal';
import { headline, openSecurityTab } from './securityTab';

/** Our part of an entity page, and of the fleet page: cards, filters and tables. */
const OURS = 'article, [role="search"], [role="grid"]';

interface View {
  name: string;
  open: (page: Page) => Promise<void>;
  selector: string;
}

const VIEWS: View[] = [
  {
    name: 'tab',
    open: async page => {
      await openSecurityTab(page, 'payout-batch');
      await expect(headline(page)).toBeVisible();
    },
    selector: OURS,
  },
  {
    name: 'history',
    open: async page => {
      await openSecurityTab(page, 'payout-batch');
      await page.goto(`${page.url()}?history=90`);
      await expect(page.getByRole('img', { name: /^Score: / })).toBeVisible();
      await expect(
        page.getByRole('region', { name: 'Why it moved' }).getByText(/\.$/),
      ).not.toHaveCount(0);
    },
    selector: OURS,
  },
  {
    name: 'drawer',
    open: async page => {
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
    },
    selector: '[role="dialog"]',
  },
  {
    name: 'fleet',
    open: async page => {
      await page.goto('/security');
      await expect(page.getByRole('rowheader').first()).toBeVisible();
    },
    selector: OURS,
  },
  {
    name: 'collection',
    open: async page => {
      await page.goto('/security/collection');
      await expect(page.getByRole('rowheader').first()).toBeVisible();
    },
    selector: OURS,
  },
  {
    name: 'unattributed',
    open: async page => {
      await page.goto('/security/unattributed');
      await expect(
        page.getByRole('button', { name: 'Copy' }).first(),
      ).toBeVisible();
    },
    selector: OURS,
  },
  {
    name: 'accounts',
    open: async page => {
      await page.goto('/security/accounts');
      await expect(page.getByRole('rowheader').first()).toBeVisible();
    },
    selector: OURS,
  },
  {
    name: 'preview',
    open: async page => {
      await openSecurityTab(page, 'gift-cards');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page
        .getByRole('textbox', { name: 'security-scorecards/aws-tags' })
        .fill('service=checkout-api;*=*');
      await page.getByRole('button', { name: 'Preview' }).click();
      await expect(page.getByText('Nothing in AWS matches')).toBeVisible();
    },
    selector: OURS,
  },
  {
    name: 'without-aws',
    open: async page => {
      await openSecurityTab(page, 'gift-cards');
      await expect(
        page.getByRole('heading', { name: 'No scorecard for this entity' }),
      ).toBeVisible();
    },
    selector: OURS,
  },
];

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  test(`no view has a serious accessibility violation, ${theme}`, async ({
    portalPage: page,
  }) => {
    // axe takes half a minute a view when it shares two cores.
    test.slow();
    await switchTheme(page, theme);
    for (const { name, open, selector } of VIEWS) {
      await test.step(name, async () => {
        await open(page);
        await takeScreenshot(page, `${name}-${theme}`);
        await expectNoSeriousViolations(page, selector);
      });
    }
  });
}
