import type { Page } from '@playwright/test';
import {
  expect,
  expectNoSeriousViolations,
  signIn,
  takeScreenshot,
  test,
} from './portal';
import { PortalApi } from './PortalApi';
import { headline, openSecurityTab } from './securityTab';

const SERVICE = 'payout-batch';
const ENTITY = `component:default/${SERVICE}`;
const SCORECARD = `/scorecards/by-name/component/default/${SERVICE}`;
const REASON = 'The payout bucket moves behind a distribution next week.';

interface Scorecard {
  score: { value: number };
  scoreWithoutWaivers?: number;
  domains: {
    practices: {
      id: string;
      controls: {
        id: string;
        severity: string;
        status: string;
        inherited: boolean;
      }[];
    }[];
  }[];
}

interface Waivers {
  items: { id: string; reason: string }[];
}

/** The request among those that wait for approval. */
const requestOf = (page: Page) =>
  page
    .getByRole('region', { name: 'Waivers to approve' })
    .getByRole('listitem')
    .filter({ hasText: REASON });

test.use({ visitor: 'service-owner' });

test('the owner requests a waiver, the security engineer approves it, and the tab shows both scores', async ({
  portalPage: page,
  api,
  browser,
  request,
}) => {
  // Two visitors, and an evaluation in between.
  test.slow();
  const engineerApi = await PortalApi.signedIn(request, 'security-engineer');
  await endEarlierWaivers(api, engineerApi);
  const before = await scorecardOf(api);
  const { practice, control } = failing(before);

  await test.step('the owner requests it', async () => {
    await openSecurityTab(page, SERVICE);
    await page.goto(`${page.url()}?practice=${practice}&control=${control}`);
    const drawer = page.getByRole('dialog');
    await drawer
      .getByRole('region', { name: 'Waivers' })
      .getByRole('button', { name: `Request waiver for ${control}` })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Request a waiver' });
    await expect(dialog.getByText(/^\d+ failing resources?$/)).toBeVisible();
    await takeScreenshot(page, 'waiver-request');
    await expectNoSeriousViolations(page, '[role="dialog"] form');
    await dialog.getByRole('textbox', { name: /Reason/ }).fill(REASON);
    await dialog.getByRole('button', { name: 'Request', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(drawer.getByText(REASON)).toBeVisible();
    await expect(
      drawer.getByText(/waits for approval by 1 person/),
    ).toBeVisible();
    await takeScreenshot(page, 'waiver-requested');
  });

  await test.step('the owner cannot approve it', async () => {
    await page.goto('/security/governance');
    const item = requestOf(page);
    await expect(item.getByRole('button', { name: 'Approve' })).toBeDisabled();
    await expect(item.getByText(/another person has to decide/)).toBeVisible();
  });

  await test.step('the security engineer approves it', async () => {
    const context = await browser.newContext();
    const engineer = await context.newPage();
    await signIn(engineer, 'security-engineer');
    await engineer.goto('/security/governance');
    const item = requestOf(engineer);
    await expect(item.getByRole('button', { name: 'Approve' })).toBeEnabled();
    await takeScreenshot(engineer, 'governance');
    await expectNoSeriousViolations(engineer, 'article, [role="search"]');
    await item.getByRole('button', { name: 'Approve' }).click();
    const dialog = engineer.getByRole('dialog', {
      name: `Approve the waiver of ${control}`,
    });
    await dialog.getByRole('textbox', { name: /Note/ }).fill('Agreed.');
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await expect(engineer.getByText('Approved.')).toBeVisible();
    await expect(
      engineer
        .getByRole('region', { name: 'Waivers', exact: true })
        .getByRole('listitem')
        .filter({ hasText: REASON }),
    ).toBeVisible();
    await context.close();
  });

  await test.step('the tab shows it as waived, and both scores', async () => {
    await expect
      .poll(
        async () => {
          const scorecard = await scorecardOf(api);
          return scorecard.domains
            .flatMap(({ practices }) => practices)
            .flatMap(({ controls }) => controls)
            .find(({ id, inherited }) => id === control && !inherited)?.status;
        },
        { timeout: 120_000 },
      )
      .toBe('waived');
    const { score, scoreWithoutWaivers } = await scorecardOf(api);
    expect(score.value).toBeGreaterThan(before.score.value);
    expect(scoreWithoutWaivers).toBeLessThan(score.value);
    await openSecurityTab(page, SERVICE);
    await expect(
      headline(page).getByText(/Without its waivers? the score would be \d+/),
    ).toBeVisible();
    await page.goto(`${page.url()}?practice=${practice}&control=${control}`);
    await expect(
      page
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(`Waived.*${control}`) }),
    ).toBeVisible();
    await expect(
      page.getByRole('dialog').getByText(/holds until/),
    ).toBeVisible();
    await takeScreenshot(page, 'waived');
    await expectNoSeriousViolations(page, '[role="dialog"]');
  });

  await endEarlierWaivers(api, engineerApi);
});

async function scorecardOf(api: PortalApi): Promise<Scorecard> {
  return (await api.get(SCORECARD)).json();
}

const SEVERITIES = ['critical', 'high', 'medium', 'low'];

/** The most severe control that fails on the service's own resources, with its practice: one that moves the score. */
function failing(scorecard: Scorecard): { practice: string; control: string } {
  const found = scorecard.domains
    .flatMap(({ practices }) => practices)
    .flatMap(({ id, controls }) =>
      controls
        .filter(({ inherited, status }) => status === 'fail' && !inherited)
        .map(control => ({ practice: id, ...control })),
    )
    .sort(
      (one, other) =>
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity),
    );
  expect(found.length).toBeGreaterThan(0);
  return { practice: found[0].practice, control: found[0].id };
}

/** Leaves the service as it was, so that the journey can be made again. */
async function endEarlierWaivers(
  owner: PortalApi,
  engineer: PortalApi,
): Promise<void> {
  for (const [api, status, decision] of [
    [owner, 'requested', 'withdraw'],
    [engineer, 'active', 'revoke'],
  ] as const) {
    const response = await api.get(
      `/waivers?status=${status}&limit=500&entityRef=${encodeURIComponent(
        ENTITY,
      )}`,
    );
    const { items }: Waivers = await response.json();
    for (const { id } of items.filter(({ reason }) => reason === REASON)) {
      await api.post(`/waivers/${id}/${decision}`, { note: 'End of the test' });
    }
  }
}
