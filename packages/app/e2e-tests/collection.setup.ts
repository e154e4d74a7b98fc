import { test as setup, expect } from '@playwright/test';
import { PortalApi } from './PortalApi';

interface Collection {
  targets: { title: string; lastRunAt?: string; running?: unknown }[];
}

interface Scorecard {
  grade?: string;
  nextBestFixes: unknown[];
}

/** A service of the sample organisation whose evidence arrives with the last pages. */
const SERVICE = '/scorecards/by-name/component/default/payout-batch';

setup('the first collection is done', async ({ request }) => {
  // Under a minute on an idle machine: Security Hub allows 3 requests a second.
  setup.setTimeout(600_000);
  const poll = { intervals: [2_000], timeout: 570_000 };
  const api = await PortalApi.signedIn(request, 'guest');

  await expect(async () => {
    const response = await api.get('/collection');
    expect(response.status()).toBe(200);
    const { targets }: Collection = await response.json();
    expect(targets.length).toBeGreaterThan(0);
    expect(
      targets
        .filter(target => target.running || !target.lastRunAt)
        .map(({ title }) => title),
    ).toEqual([]);
  }, 'every source has been read once').toPass(poll);

  await expect(async () => {
    const response = await api.get(SERVICE);
    expect(response.status()).toBe(200);
    const { grade, nextBestFixes }: Scorecard = await response.json();
    expect(grade).toBeDefined();
    expect(nextBestFixes.length).toBeGreaterThan(0);
  }, 'its scorecards are computed').toPass(poll);
});
