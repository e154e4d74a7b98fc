import {
  expect,
  sidebarLink,
  signIn,
  takeScreenshot,
  test,
  switchTheme,
  type Theme,
} from './portal';

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  test(`the guest finds the sample services in the catalog, ${theme}`, async ({
    portalPage: page,
  }) => {
    await switchTheme(page, theme);
    await expect(page).toHaveURL(/\/catalog/);
    const rows = page.getByRole('row').filter({ hasText: 'service' });
    await expect(rows.first()).toBeVisible();
    expect(await rows.count()).toBeGreaterThan(1);
    await takeScreenshot(page, `catalog-${theme}`);
  });
}

test('a reload keeps the visitor signed in, and signing out asks again', async ({
  page,
}) => {
  await signIn(page, 'guest');
  await page.reload();
  await expect(sidebarLink(page, 'Catalog')).toBeVisible();

  await page.goto('/settings');
  await page.getByTestId('user-settings-menu').click();
  await page.getByTestId('sign-out').click();
  await expect(
    page.getByRole('button', { name: 'Enter as guest' }),
  ).toBeVisible();
});
