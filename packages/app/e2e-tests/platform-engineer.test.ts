import { expect, takeScreenshot, test } from './portal';

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

  await page.goto('/security');
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

test('the collection page says what could not be read and how to mend it', async ({
  portalPage: page,
}) => {
  await page.goto('/security');
  await page.getByRole('tab', { name: 'Collection' }).click();
  await expect(page).toHaveURL(/\/security\/collection$/);

  const source = (name: RegExp) =>
    page.getByRole('region', { name: 'Sources' }).getByRole('row', { name });
  await expect(source(/^Security Hub of the organisation/)).toContainText(
    /Partly read.*Security Hub is not enabled in account 141414141414.*Enable Security Hub/,
  );
  await expect(source(/^AWS Config of the organisation/)).toContainText(
    /Partly read.*AWS Config does not record in account 121212121212.*Start the configuration recorder/,
  );
  await expect(
    source(/^Patch Manager of insights-production \(eu-west-1\)/),
  ).toContainText(
    /Access denied.*role\/backstage-security-scorecard-reader cannot be assumed.*Check that the role/,
  );

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
