import type { Page } from '@playwright/test';
import {
  expect,
  expectNoSeriousViolations,
  switchTheme,
  takeScreenshot,
  test,
} from './portal';
import { headline, openSecurityTab } from './securityTab';

/** An account of the sample organisation. */
const ACCOUNT = '555566667777';

test.use({ visitor: 'service-owner' });

/** Writes into a field, and takes the suggestion with that name where the field makes some. */
async function fill(
  page: Page,
  label: RegExp,
  text: string,
  suggestion?: RegExp,
): Promise<void> {
  const field = page.getByLabel(label).first();
  await field.fill(text);
  if (suggestion || (await field.getAttribute('role')) === 'combobox') {
    await page
      .getByRole('option', { name: suggestion ?? text })
      .first()
      .click();
  }
}

async function choose(
  page: Page,
  label: RegExp,
  option: string,
): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

test('a service that is created from the template has a Security tab without evidence', async ({
  portalPage: page,
  api,
}) => {
  // The catalog looks at a new repository within seconds, and the scorecard follows; more when cores are shared.
  test.slow();
  const name = `orders-${Date.now().toString(36)}`;

  await test.step('fill in the form', async () => {
    await page.goto('/create/templates/default/aws-service');
    await fill(page, /^Name/, name);
    await fill(page, /^Description/, 'Orders of the shop');
    await fill(page, /^Owner/, 'payments', /^Payments$/);
    await takeScreenshot(page, 'template-form');
    await page.getByRole('button', { name: 'Next' }).click();
    await fill(page, /^AWS account/, ACCOUNT);
    await fill(page, /^Alarms go to/, 'alarms@example.com');
    await choose(page, /^What new items are written to/, 'SQS queue');
    await takeScreenshot(page, 'template-form-2');
    await page.getByRole('button', { name: 'Review' }).click();
    await expect(page.getByText('alarms@example.com')).toBeVisible();
  });

  await test.step('run the template', async () => {
    await page.getByRole('button', { name: 'Create' }).click();
    const link = page.getByRole('link', { name: 'Open in the catalog' });
    await expect(link).toBeVisible({ timeout: 120_000 });
    await takeScreenshot(page, 'template-run');
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/component/${name}`));
  });

  await test.step('its Security tab tells that nothing is known', async () => {
    const path = `/scorecards/by-name/component/default/${name}`;
    await expect(async () => {
      expect((await api.get(path)).status()).toBe(200);
    }).toPass({ timeout: 120_000 });
    const scorecard: {
      grade?: string;
      score: { value?: number };
      counts: { practices: Record<string, number> };
    } = await (await api.get(path)).json();
    expect(scorecard.grade).toBeUndefined();
    expect(scorecard.score.value).toBeUndefined();

    await openSecurityTab(page, name);
    await expect(page.getByRole('main')).toContainText(/no evidence/i);
    await expect(
      page.getByRole('img', { name: /^Grade [A-E]$|^Score \d/ }),
    ).toHaveCount(0);
    await expect(headline(page).getByText('Passing')).toHaveCount(0);
  });

  for (const theme of ['light', 'dark'] as const) {
    await test.step(`no serious accessibility violation, ${theme}`, async () => {
      await switchTheme(page, theme);
      await openSecurityTab(page, name);
      await expect(page.getByRole('main')).toContainText(/no evidence/i);
      await takeScreenshot(page, `template-tab-${theme}`);
      await expectNoSeriousViolations(page, 'article');
    });
  }
});

test('a form with a wrong name is not taken', async ({ portalPage: page }) => {
  await page.goto('/create/templates/default/aws-service');
  await fill(page, /^Name/, 'Not a Name');
  await fill(page, /^Description/, 'Orders of the shop');
  await fill(page, /^Owner/, 'payments', /^Payments$/);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText(/must match pattern/).first()).toBeVisible();
  await expect(page.getByLabel(/^AWS account/)).toHaveCount(0);
});

test('all templates are on offer', async ({ portalPage: page }) => {
  await page.goto('/create');
  for (const title of [
    'Service on AWS',
    'Guardrails for a repository that exists',
    'Baseline of AWS accounts',
  ]) {
    await expect(page.getByText(title, { exact: true }).first()).toBeVisible();
  }
});
