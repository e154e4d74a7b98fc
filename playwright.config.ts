import { defineConfig } from '@playwright/test';

const PICTURE = {
  viewport: { width: 1440, height: 900 },
  deviceScaleFactor: 1,
};

/**
 * Browser tests against a running portal: that of `PORTAL_URL`, which
 * `npm test` starts and stops, else the one of `npm start`. All of them share
 * it; the project `collection` waits until its first collection is done.
 */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'e2e-test-report/failures',
  timeout: 180_000,
  // Generous: the portal, its database and the browser may share two cores.
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  workers: 1,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME
    ? [['list'], ['json']]
    : 'list',
  projects: [
    { name: 'collection', testMatch: 'collection.setup.ts' },
    { name: 'journeys', testMatch: '*.test.ts', dependencies: ['collection'] },
    // The documentation's pictures; see scripts/take-screenshots.mjs.
    ...(process.env.PICTURES_DIR
      ? [
          {
            name: 'pictures',
            testMatch: 'pictures.ts',
            dependencies: ['collection'],
            use: PICTURE,
          },
          // Of a portal that was started without any data a moment ago.
          { name: 'first-sync', testMatch: 'first-sync.ts', use: PICTURE },
        ]
      : []),
  ],
  use: {
    baseURL: process.env.PORTAL_URL ?? 'http://localhost:3000',
    viewport: { width: 1366, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
