import { expect, takeScreenshot, test } from './portal';
import {
  openAccounts,
  openFleet,
  openTemplates,
  openUnattributed,
} from './views';

interface Ranking {
  items: { title: string; kind: string; risk: number }[];
  totalItems: number;
}

test.use({ visitor: 'security-engineer' });

test('the fleet page ranks, sorts, filters and pages', async ({
  portalPage: page,
  api,
}) => {
  const ranking = async (query: string): Promise<Ranking> =>
    (await api.get(`/scorecards?limit=20&${query}`)).json();
  const table = page.getByRole('grid');
  const rows = table.getByRole('rowheader');
  const expectRows = async ({ items }: Ranking) => {
    await expect(rows).toHaveCount(items.length);
    await expect(rows).toContainText(items.map(({ title }) => title));
  };

  await openFleet(page);
  const byRisk = await ranking('orderField=risk,desc&filter=kind%3Dcomponent');
  const risks = byRisk.items.map(({ risk }) => risk);
  expect(risks).toEqual([...risks].sort((a, b) => b - a));
  expect(byRisk.totalItems).toBeGreaterThan(risks.length);
  await expectRows(byRisk);
  await expect(
    page.getByText(`${byRisk.totalItems} entities`, { exact: true }),
  ).toBeVisible();
  await takeScreenshot(page, 'fleet');

  await page.getByRole('button', { name: 'Next table page' }).click();
  await expect(rows.first()).not.toContainText(byRisk.items[0].title);
  await page.getByRole('button', { name: 'Previous table page' }).click();
  await expectRows(byRisk);

  await table.getByRole('columnheader', { name: /^Score/ }).click();
  await expect(page).toHaveURL(/[?&]order=score/);
  const order = new URL(page.url()).searchParams.get('order');
  await expectRows(
    await ranking(`orderField=${order}&filter=kind%3Dcomponent`),
  );

  const filter = page.getByRole('search', { name: 'Filter the ranking' });
  await filter.getByRole('button', { name: /Grade$/ }).click();
  await page.getByRole('option', { name: 'Grade D' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/[?&]grade=D/);
  const poor = await ranking(
    `orderField=${order}&filter=kind%3Dcomponent%2Cgrade%3DD`,
  );
  expect(poor.totalItems).toBeLessThan(byRisk.totalItems);
  await expectRows(poor);

  await page.reload();
  await expectRows(poor);
  await filter
    .getByRole('searchbox', { name: 'Search by name' })
    .fill('payout');
  await expect(rows).toHaveCount(1);
  await rows.getByRole('link', { name: 'Payout Batch', exact: true }).click();
  await expect(page).toHaveURL(
    '/catalog/default/component/payout-batch/security',
  );
});

test('columns and views of the ranking stand in the address', async ({
  portalPage: page,
}) => {
  await page.goto('/security/ranking?columns=grade,owner');
  const headings = page.getByRole('grid').getByRole('columnheader');
  await expect(headings).toHaveText(['Entity', 'Grade', 'Owner']);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByText('30 days', { exact: true }).click();
  await expect(page).toHaveURL(/columns=grade%2Cdelta30d%2Cowner/);
  await page.keyboard.press('Escape');
  await expect(headings).toHaveText(['Entity', 'Grade', '30 days', 'Owner']);

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Owners');
  await page.getByRole('button', { name: 'Save this view' }).click();
  const views = page.getByRole('list', { name: 'Saved views' });
  await views.getByRole('button', { name: 'Teams' }).click();
  await expect(page).toHaveURL(/\/ranking\?kind=group$/);
  await page.reload();
  await page.getByRole('button', { name: 'View: Teams' }).click();
  await views.getByRole('button', { name: 'Owners', exact: true }).click();
  await expect(page).toHaveURL(/columns=grade%2Cdelta30d%2Cowner/);
  await views.getByRole('button', { name: 'Forget Owners' }).click();
  await expect(
    views.getByRole('button', { name: 'Owners', exact: true }),
  ).toHaveCount(0);
});

test('the fleet page says how all services developed', async ({
  portalPage: page,
  api,
}) => {
  await openFleet(page);
  const trends = page.getByRole('region', { name: 'Trends' });
  await expect(trends).toBeVisible();
  const history = await (await api.get('/history')).json();
  if (history.points.length > 1) {
    await expect(
      trends.getByRole('heading', { level: 3, name: 'Mean score' }),
    ).toBeVisible();
    await trends.getByText('As a table', { exact: true }).first().click();
    await expect(
      trends.getByRole('table', { name: 'Mean score' }).getByRole('rowheader'),
    ).not.toHaveCount(0);
  } else {
    await expect(trends).toContainText('once the history holds two days');
  }
});

test('the collection page says what could not be read and how to mend it', async ({
  portalPage: page,
}) => {
  await openFleet(page);
  await page.getByRole('tab', { name: 'Collection' }).click();
  await expect(page).toHaveURL(/\/security\/collection$/);

  const source = (name: RegExp) =>
    page.getByRole('region', { name: 'Sources' }).getByRole('row', { name });
  // The mend comes first; what AWS answered is there to be opened.
  await expect(source(/^Security Hub of the organisation/)).toContainText(
    /Partly read.*Enable Security Hub.*engineering-sandbox.*not enabled in account 141414141414/,
  );
  await expect(source(/^AWS Config of the organisation/)).toContainText(
    /Partly read.*Start the configuration recorder.*logistics-staging.*does not record in account 121212121212/,
  );
  const refused = source(/^Patch Manager of insights-production/);
  await expect(refused).toHaveCount(1);
  await expect(refused).toContainText(/eu-west-1, us-east-1.*Access denied/);
  await expect(refused.getByText(/^Check that the role/)).toBeVisible();
  const words = refused.getByText(/cannot be assumed/).first();
  await expect(words).toBeHidden();
  await refused.getByText('What was answered').click();
  await expect(words).toBeVisible();

  const account = (name: string) =>
    page
      .getByRole('region', { name: 'Coverage by account' })
      .getByRole('row', { name: new RegExp(name) });
  await expect(account('engineering-sandbox')).toContainText('Not enabled');
  await expect(account('insights-production')).toContainText('Access denied');
  await expect(account('payments-production')).not.toContainText(
    /Not enabled|Access denied/,
  );

  const problem = page
    .getByRole('region', { name: 'Annotation problems' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Price Lab' }) });
  await expect(problem).toContainText('security-scorecards/aws-tags');
  await expect(problem).toContainText("'service price-lab' has no value");
  await expect(problem).toContainText('Write key=value');
  await takeScreenshot(page, 'collection');

  await problem.getByRole('link', { name: 'Price Lab' }).click();
  await expect(
    page.getByRole('heading', { name: 'Price Lab', exact: true }),
  ).toBeVisible();
});

test('what nobody owns comes with a suggestion to copy', async ({
  portalPage: page,
  context,
  api,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { totals, items } = await (
    await api.get('/unattributed?groupBy=account&limit=20')
  ).json();
  await openUnattributed(page);
  await expect(
    page.getByRole('region', { name: /% of the evidence is nobody’s$/ }),
  ).toContainText(
    `${totals.unattributedResources} of ${totals.resources} resources`,
  );

  const groups = page.getByRole('region', { name: 'Where it is' });
  const group = groups.getByRole('button', { name: items[0].title });
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await expect(group).toContainText(`${items[0].resources} resources`);
  const [suggestion] = items[0].suggestions;
  expect(suggestion.add.kind).toBe('aws-tag');
  await groups.getByRole('button', { name: 'Copy' }).first().click();
  await expect(
    groups.getByRole('button', { name: 'Copied' }).first(),
  ).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${suggestion.add.key}=${suggestion.add.value}`,
  );
  await takeScreenshot(page, 'unattributed');

  await groups.getByRole('radio', { name: 'Stack' }).click();
  await expect(page).toHaveURL(/[?&]by=stack/);
  await expect(groups.getByRole('button', { name: /-prod/ })).not.toHaveCount(
    0,
  );
});

test('the accounts page tells owners, gaps and how to mend them', async ({
  portalPage: page,
}) => {
  await openAccounts(page);
  const rows = page.getByRole('grid').getByRole('rowheader');
  await expect(rows).toHaveCount(12);
  const gap = page.getByRole('row', { name: /logistics-staging/ });
  await expect(gap).toContainText('121212121212');
  await expect(gap).toContainText('Workloads/Staging');
  await expect(gap).toContainText('Logistics Engineering');
  await expect(gap).toContainText(/Not enabled.*AWS Config.*Start the config/);
  await takeScreenshot(page, 'accounts');

  await page.getByRole('radio', { name: 'With gaps (3)' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('searchbox').fill('workloads/staging');
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/show=withGaps/);
  await page.reload();
  await expect(rows).toHaveCount(1);
  await page
    .getByRole('link', { name: 'Scorecard of logistics-staging' })
    .click();
  await expect(page).toHaveURL(
    '/catalog/default/resource/logistics-staging/security',
  );
});

test('a roll-up by domain leads to its services, and the address of the fleet page keeps its filter', async ({
  portalPage: page,
}) => {
  await page.goto('/security/rollups?by=domain');
  const link = page.getByRole('link', { name: /^\d+ services$/ }).first();
  const [count] = (await link.innerText()).split(' ');
  await link.click();
  await expect(page).toHaveURL(/\/security\/ranking\?partOf=domain/);
  await expect(
    page.getByText(`${count} entities`, { exact: true }),
  ).toBeVisible();
  await page
    .getByRole('button', { name: /, Show more than the parts of/ })
    .click();
  await expect(page).not.toHaveURL(/partOf/);

  await page.goto('/security?kind=system');
  await expect(page).toHaveURL('/security/ranking?kind=system');
});

test('the versions of a template stand beside each other and lead to their services', async ({
  portalPage: page,
  api,
}) => {
  const { items } = await (await api.get('/fleet/templates')).json();
  const [template] = items;
  expect(template.template).toBe('aws-service');
  const [newest, older] = template.versions;
  expect(newest.isNewest).toBe(true);
  expect(older.version).toBe('1.0.0');
  const [worst] = older.failing;

  await openTemplates(page);
  const row = page.getByRole('row', { name: /Version 1\.0\.0/ });
  await expect(
    row.getByRole('list', { name: 'Fails most' }).getByRole('listitem').first(),
  ).toContainText(
    `${worst.control} in ${worst.entities} of ${older.entities} services`,
  );
  await takeScreenshot(page, 'templates');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(
    /\/ranking\?template=aws-service&templateVersion=1\.0\.0$/,
  );
  await expect(
    page.getByText(`${older.entities} entities`, { exact: true }),
  ).toBeVisible();
  await page
    .getByRole('button', {
      name: 'Only version 1.0.0, Show more than version 1.0.0',
    })
    .click();
  await expect(
    page.getByText(`${template.entities} entities`, { exact: true }),
  ).toBeVisible();
});
