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
    await page.goto('/catalog');
    await page.getByRole('menuitem', { name: /^All/ }).click();
    await expect(
      page.getByRole('heading', { name: /^All Components \(\d{2}\)$/ }).first(),
    ).toBeVisible();
    for (const service of ['Cart', 'Checkout API']) {
      await expect(
        page.getByRole('link', { name: service, exact: true }),
      ).toBeVisible();
    }
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
