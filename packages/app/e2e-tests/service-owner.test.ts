import { expect, takeScreenshot, test } from './portal';
import { headline, openSecurityTab } from './securityTab';

test.use({ visitor: 'service-owner' });

test.describe('the Security tab of a poor service', () => {
  test.beforeEach(async ({ portalPage: page }) => {
    await openSecurityTab(page, 'payout-batch');
    await expect(headline(page)).toBeVisible();
  });

  test('sums up grade, score, range and coverage', async ({
    portalPage: page,
  }) => {
    await expect(
      headline(page).getByRole('img', { name: /^Grade [C-E]$/ }),
    ).toBeVisible();
    await expect(
      headline(page).getByRole('img', {
        name: /^Score \d+ of 100, between \d+ and \d+ .* \d+ % of what applies/,
      }),
    ).toBeVisible();
    await expect(
      headline(page).getByRole('heading', { name: /controls? fails?$/ }),
    ).toBeVisible();
    for (const [term, value] of [
      ['Coverage', /^\d+ %$/],
      ['Risk', /^\d+$/],
      ['Process', /^\d+ of \d+ attested$/],
      ['Security Hub would say', /^\d+ %$/],
    ] as const) {
      const figure = headline(page)
        .locator('div')
        .filter({ has: page.getByRole('term').filter({ hasText: term }) })
        .getByRole('definition');
      await expect(figure.last()).toHaveText(value);
    }
    await takeScreenshot(page, 'security-tab');
  });

  test('leads from what to fix first to the failing resources', async ({
    portalPage: page,
  }) => {
    await page
      .getByRole('region', { name: 'Fix first' })
      .getByRole('listitem')
      .first()
      .getByRole('button')
      .click();
    await expect(page).toHaveURL(/[?&]practice=[a-z-]+/);

    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('heading', { level: 2 })).toBeVisible();
    for (const title of ['What it is', 'Why it matters', 'How to fix it']) {
      await expect(
        drawer.getByRole('region', { name: title }).getByText(/\w+ \w+ \w+/),
      ).not.toHaveCount(0);
    }

    const resource = drawer
      .getByRole('region', { name: /^Resources of / })
      .getByRole('listitem')
      .first();
    await expect(resource.getByText('Failing')).toBeVisible();
    await expect(resource).toContainText(/\d{12}/);
    await expect(resource).toContainText(/eu-west-1|us-east-1/);
    await expect(
      resource.getByRole('link', { name: /^Console/ }),
    ).toHaveAttribute('href', /^https:\/\/[\w.-]*console\.aws\.amazon\.com\//);
    await expect(
      resource.getByRole('link', { name: /^Guidance/ }),
    ).toHaveAttribute('href', /^https:\/\/docs\.aws\.amazon\.com\//);
    await takeScreenshot(page, 'practice-drawer');

    await page.reload();
    await expect(drawer.getByRole('heading', { level: 2 })).toBeVisible();
    await drawer.getByRole('button', { name: 'Close details' }).click();
    await expect(drawer).toBeHidden();
    await expect(page).not.toHaveURL(/practice=/);
  });

  test('keeps the filter of the checklist in the address', async ({
    portalPage: page,
  }) => {
    const checklist = page.getByRole('region', { name: 'Checklist' });
    const shown = checklist.getByRole('status');
    await expect(shown).toHaveText(/^(\d+) of \1 practices$/);
    const filter = page.getByRole('search', { name: 'Filter the checklist' });

    await filter.getByRole('button', { name: /Status/ }).click();
    await page.getByRole('option', { name: 'Failing' }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/[?&]status=fail/);
    await filter.getByRole('searchbox').fill('encrypt');
    await expect(page).toHaveURL(/[?&]q=encrypt/);
    await expect(shown).not.toHaveText(/^(\d+) of \1 practices$/);
    const count = await shown.innerText();

    await page.reload();
    await expect(shown).toHaveText(count);
    await expect(filter.getByRole('searchbox')).toHaveValue('encrypt');
    const practice = checklist
      .getByRole('button', { name: /encrypt/i })
      .first();
    await expect(practice).toBeVisible();

    await checklist.getByRole('button', { name: 'Show everything' }).click();
    await expect(page).not.toHaveURL(/status=|q=/);
    await expect(shown).toHaveText(/^(\d+) of \1 practices$/);
  });
});

test('other annotations can be tried before anybody merges them', async ({
  portalPage: page,
}) => {
  await openSecurityTab(page, 'payout-batch');
  const attribution = page.getByRole('region', { name: 'Attribution' });
  await attribution.getByRole('button', { name: 'Show' }).click();
  const preview = page.getByRole('region', { name: 'Try other annotations' });
  const tags = preview.getByRole('textbox', {
    name: 'security-scorecards/aws-tags',
  });
  await expect(tags).toHaveValue(/payout-batch/);
  const current = await tags.inputValue();

  await tags.fill(`${current};*=*`);
  await tags.press('Enter');
  await expect(
    preview.getByText('security-scorecards/aws-tags would claim nothing'),
  ).toBeVisible();
  await expect(preview.locator('mark')).toHaveText('*');
  await expect(
    preview.getByText(/A wildcard that would claim everything is refused/),
  ).toBeVisible();
  await expect(preview.getByText('Nothing in AWS matches')).toBeVisible();

  await tags.fill('service=checkout-api');
  await expect(
    preview.getByText(/The annotations have changed since/),
  ).toBeVisible();
  await preview.getByRole('button', { name: 'Preview' }).click();
  await expect(
    preview.getByText(/^[1-9]\d* gained, [1-9]\d* lost$/),
  ).toBeVisible();
  await expect(preview.getByText(/would share \d+ resources/)).toBeVisible();
  await expect(preview.locator('pre')).toContainText(
    "security-scorecards/aws-tags: 'service=checkout-api'",
  );
  await preview.scrollIntoViewIfNeeded();
  await takeScreenshot(page, 'preview');
});

test('the history says how the score moved and why, and saves the evidence', async ({
  portalPage: page,
}) => {
  await openSecurityTab(page, 'payout-batch');
  const history = page.getByRole('region', { name: 'History', exact: true });
  await history.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/[?&]history=30/);
  await expect(
    history.getByRole('img', {
      name: /^Score: \d+ on .+, \d+ on .+; lowest \d+, highest \d+\.$/,
    }),
  ).toBeVisible();
  await history.getByText('As a table', { exact: true }).click();
  await expect(
    history.getByRole('table', { name: /^Score: / }).getByRole('rowheader'),
  ).not.toHaveCount(0);

  const changes = history.getByRole('region', { name: 'Why it moved' });
  await expect(
    changes.getByText(/points\.$|^Nothing changed|no score at one end/).first(),
  ).toBeVisible();
  await expect(
    history.getByRole('region', { name: 'Time to fix' }).getByRole('rowheader'),
  ).toHaveText(['Critical', 'High', 'Medium', 'Low'], { ignoreCase: true });
  await expect(
    history.getByRole('region', { name: 'By domain' }).getByRole('rowheader'),
  ).not.toHaveCount(0);

  await history.getByRole('radio', { name: 'Risk' }).click();
  await expect(history.getByRole('img', { name: /^Risk: / })).toBeVisible();
  await history.getByRole('radio', { name: '90 days' }).click();
  await expect(page).toHaveURL(/[?&]history=90/);
  await page.reload();
  await expect(history.getByRole('img', { name: /^Score: / })).toBeVisible();
  await history.scrollIntoViewIfNeeded();
  await takeScreenshot(page, 'history');

  const download = page.waitForEvent('download');
  await history.getByRole('button', { name: 'Export CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/payout-batch.*\.csv$/);
  await expect(history.getByText(/\.csv was saved\.$/)).toBeVisible();
});
