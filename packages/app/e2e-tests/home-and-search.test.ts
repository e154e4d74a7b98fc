import { expect, sidebarLink, takeScreenshot, test } from './portal';
import { openHome, openSearch, openSearchResults, riskiest } from './views';

interface Ranking {
  items: { title: string; risk: number }[];
  totalItems: number;
}

test.describe('a service owner', () => {
  test.use({ visitor: 'service-owner' });

  test('finds the riskiest services of the team on the start page, and those of all', async ({
    portalPage: page,
    api,
  }) => {
    const ranking = async (filter: string): Promise<Ranking> =>
      (
        await api.get(
          `/scorecards?limit=5&filter=${encodeURIComponent(filter)}`,
        )
      ).json();
    const titles = ({ items }: Ranking) => items.map(({ title }) => title);
    const links = riskiest(page).getByRole('link');

    await openHome(page);
    await expect(
      page.getByRole('radio', { name: 'Owned by me' }),
    ).toBeChecked();
    const own = await ranking('kind=component,owner=group:default/payments');
    await expect(links).toHaveText(titles(own));
    await takeScreenshot(page, 'home');

    await page.getByRole('radio', { name: 'All' }).click();
    const all = await ranking('kind=component');
    await expect(links).toHaveText(titles(all));
    await page
      .getByRole('link', { name: `See all ${all.totalItems} services` })
      .click();
    await expect(page).toHaveURL(/\/security\/ranking$/);

    await sidebarLink(page, 'Home').click();
    await links.first().click();
    await expect(page).toHaveURL(/\/catalog\/.*\/security$/);
  });

  test('finds services by their name and by what fails', async ({
    portalPage: page,
  }) => {
    await openSearchResults(page, 'payout');
    await expect(
      page.getByRole('link', { name: 'Payout Batch' }).first(),
    ).toBeVisible();
    const failing = page
      .getByRole('list', { name: 'What fails worst' })
      .first();
    const [control] = (
      await failing.getByRole('listitem').first().innerText()
    ).split(' ');
    await takeScreenshot(page, 'search');

    await openSearch(page, control);
    await expect(
      page.getByRole('list', { name: 'What fails worst' }).first(),
    ).toContainText(control);
    await page.getByRole('link', { name: 'Payout Batch' }).first().click();
    await expect(page).toHaveURL(
      '/catalog/default/component/payout-batch/security',
    );
  });
});

test.describe('a restricted user', () => {
  test.use({ visitor: 'restricted-user' });

  test('finds nothing of what he may not read', async ({
    portalPage: page,
  }) => {
    await openHome(page);
    await expect(
      page.getByRole('radio', { name: 'Owned by me' }),
    ).toBeChecked();
    await page.getByRole('radio', { name: 'All' }).click();
    await expect(riskiest(page).getByRole('link')).toHaveCount(3);
    await expect(page.getByText('Payout Batch')).toHaveCount(0);

    await openSearchResults(page, 'route');
    await expect(
      page.getByRole('link', { name: 'Route Planner' }).first(),
    ).toBeVisible();
    await openSearch(page, 'payout');
    await expect(page.getByText(/no results/i).first()).toBeVisible();
    await expect(page.getByText('Payout Batch')).toHaveCount(0);
  });
});
