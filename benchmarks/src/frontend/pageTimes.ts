import { chromium, type Page } from '@playwright/test';

/** A page and what tells that its content is there. */
interface Visit {
  name: string;
  path: string;
  selector: string;
}

/** Milliseconds since the navigation began, by the browser's own clock. */
export interface PageTime {
  name: string;
  firstPaint: number;
  content: number;
  /** Bytes that came over the network, compressed. */
  transferred: number;
}

const visitsOf = (service: string): Visit[] => [
  {
    name: 'Security tab',
    path: `/catalog/default/component/${service}/security`,
    selector: 'section[aria-label="How this entity stands"] [role="img"]',
  },
  { name: 'fleet page', path: '/security', selector: '[role="rowheader"]' },
  {
    name: 'start page',
    path: '/',
    selector: 'ol[aria-label^="Riskiest services"] li',
  },
];

/**
 * Opens each page of a running portal, first with an empty cache, then with a full one.
 *
 * @param options - `runs` with a full cache; `visitor` is who enters, by the title on the sign-in page; `service` is a component
 * of the default namespace
 */
export async function pageTimes(options: {
  url: string;
  runs: number;
  executablePath?: string;
  visitor: string;
  service: string;
}): Promise<{ cold: PageTime[]; warm: PageTime[][] }> {
  const browser = await chromium.launch({
    executablePath: options.executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const cold: PageTime[] = [];
    const warm: PageTime[][] = [];
    for (const visit of visitsOf(options.service)) {
      const context = await browser.newContext({ baseURL: options.url });
      const page = await context.newPage();
      await signIn(page, options.visitor);
      // The portal's own files are there after the sign-in; what is asked here is what a page adds, and all of it again.
      const session = await context.newCDPSession(page);
      await session.send('Network.clearBrowserCache');
      cold.push(await measure(page, visit));
      const times: PageTime[] = [];
      for (let run = 0; run < options.runs; run++) {
        times.push(await measure(page, visit));
      }
      warm.push(times);
      await context.close();
    }
    return { cold, warm };
  } finally {
    await browser.close();
  }
}

async function signIn(page: Page, visitor: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: `Enter as ${visitor}` }).click();
  await page
    .getByTestId('sidebar-root')
    .getByRole('link', { name: 'Catalog', exact: true })
    .waitFor();
}

async function measure(page: Page, visit: Visit): Promise<PageTime> {
  await page.goto('about:blank');
  await page.goto(visit.path, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(
    selector =>
      document.querySelector(selector) === null ? false : performance.now(),
    visit.selector,
    { polling: 'raf', timeout: 120_000 },
  );
  const content = Number(await handle.jsonValue());
  const { firstPaint, transferred } = await page.evaluate(() => ({
    firstPaint:
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ??
      Number.NaN,
    transferred: (
      performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    ).reduce((sum, { transferSize }) => sum + transferSize, 0),
  }));
  return { name: visit.name, firstPaint, content, transferred };
}
