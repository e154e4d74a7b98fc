import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the Security tab of a component of the default namespace. */
export async function openSecurityTab(
  page: Page,
  component: string,
): Promise<void> {
  await page.goto(`/catalog/default/component/${component}/security`);
  await expect(
    page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'Security', exact: true }),
  ).toBeVisible();
}

/** The part of the tab that sums the entity up. */
export const headline = (page: Page): Locator =>
  page.getByRole('region', { name: 'How this entity stands' });
