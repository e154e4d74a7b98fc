import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { PortalApi } from './PortalApi';
import type { Visitor } from './Visitor';

/** The themes that every page must be legible in. */
export type Theme = 'light' | 'dark';

const SCREENSHOTS = 'e2e-test-report/screenshots';

/** Hosts that the portal may talk to: it must work without a network. */
const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/** The link of the portal's navigation with this text, such as `Security`. */
export const sidebarLink = (page: Page, text: string) =>
  page
    .getByTestId('sidebar-root')
    .getByRole('link', { name: text, exact: true });

/** Signs in at the sign-in page. */
export async function signIn(page: Page, visitor: Visitor): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('button', { name: `Enter as ${visitor.replace('-', ' ')}` })
    .click();
  await expect(sidebarLink(page, 'Catalog')).toBeVisible();
}

/** Switches the theme and loads the page anew. */
export async function switchTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(id => localStorage.setItem('theme', id), theme);
  await page.reload();
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', theme);
}

/**
 * Fails when axe finds a serious or critical violation below the selector; the
 * test goes on, so that one run names the violations of all its views.
 *
 * @param selector - the part of the page that is ours, such as `main`
 */
export async function expectNoSeriousViolations(
  page: Page,
  selector: string,
): Promise<void> {
  await expect(page.locator(selector).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .include(selector)
    .analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      targets: nodes.map(node => node.target.join(' ')),
    }));
  expect.soft(serious, `axe on ${page.url()}`).toEqual([]);
}

/** Stores a picture of the page as `e2e-test-report/screenshots/<name>.png`. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
}

interface Fixtures {
  /** Who visits the portal: set it with `test.use`. */
  visitor: Visitor;
  /** A page on which the visitor is signed in. A test fails when its page asks any host but this machine, or throws. */
  portalPage: Page;
  /** The REST API as the visitor calls it. */
  api: PortalApi;
}

/** Playwright's `test` with what belongs to the portal. */
export const test = base.extend<Fixtures>({
  visitor: ['guest', { option: true }],

  api: async ({ request, visitor }, provide) => {
    await provide(await PortalApi.signedIn(request, visitor));
  },

  portalPage: async ({ page, visitor }, provide) => {
    const foreign: string[] = [];
    const thrown: string[] = [];
    page.on('request', request => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && !LOOPBACK.has(url.hostname)) {
        foreign.push(request.url());
      }
    });
    page.on('pageerror', error => thrown.push(error.message));
    await signIn(page, visitor);
    await provide(page);
    expect(foreign).toEqual([]);
    expect(thrown).toEqual([]);
  },
});

export { expect };
