import type { JsonObject } from '@backstage/types';
import type { CollectedPage } from 'backstage-plugin-security-scorecards-node';
import {
  demoSettings,
  startTestBench,
  type TestBench,
} from '../../__testUtils__/startTestBench';
import { SystemTimer } from '../../clients/SystemTimer';

jest.setTimeout(120_000);

const ADMINISTRATOR = '222233334444';
const COMMERCE = '555566667777';
const COMMERCE_STAGING = '666677778888';
const INSIGHTS_WITHOUT_ROLE = '131313131313';
const HUB = 'security-hub:aggregator';
const role = (demoSettings.securityHub as JsonObject).role as JsonObject;

function rows(pages: readonly CollectedPage[]) {
  return pages.flatMap(page => page.evidence);
}

function member(accountId: string): JsonObject {
  return {
    accounts: { source: 'config', list: [{ id: accountId }] },
    securityHub: { mode: 'member' },
  };
}

describe('the ways to connect to Security Hub', () => {
  let bench: TestBench | undefined;

  async function start(...options: Parameters<typeof startTestBench>) {
    bench = await startTestBench(...options);
    return bench;
  }

  afterEach(async () => {
    await bench?.close();
    bench = undefined;
  });

  it('reads each region on its own as the administrator, and nothing twice', async () => {
    const { visit, targetProvider } = await start({
      settings: {
        securityHub: { mode: 'regional', account: ADMINISTRATOR, role },
      },
    });
    const { targets } = await targetProvider.listTargets({
      signal: new AbortController().signal,
    });
    expect(
      targets.flatMap(({ id, source }) =>
        source === 'security-hub' ? [id] : [],
      ),
    ).toEqual([
      `${HUB}:${ADMINISTRATOR}:eu-west-1`,
      `${HUB}:${ADMINISTRATOR}:us-east-1`,
    ]);
    for (const region of ['eu-west-1', 'us-east-1']) {
      const id = `${HUB}:${ADMINISTRATOR}:${region}`;
      const { pages, outcome } = await visit(id);
      expect(new Set(rows(pages).map(row => row.region))).toEqual(
        new Set([region]),
      );
      expect(new Set(rows(pages).map(row => row.accountId)).size).toBe(11);
      expect(new Set(outcome.coverage.map(entry => entry.region))).toEqual(
        new Set([region]),
      );
      const changes = await visit(id, {
        pass: 'delta',
        passId: 'updates',
        watermark: outcome.watermark,
      });
      expect(rows(changes.pages).filter(row => row.region !== region)).toEqual(
        [],
      );
    }
  });

  it('reads each member with its own role, found by Organizations', async () => {
    const { visit } = await start({
      settings: { securityHub: { mode: 'member' } },
    });
    const { pages, outcome } = await visit(
      `security-hub:account:${COMMERCE}:us-east-1`,
    );
    expect(rows(pages).length).toBeGreaterThan(20);
    expect(
      new Set(rows(pages).map(row => `${row.accountId}/${row.region}`)),
    ).toEqual(new Set([`${COMMERCE}/us-east-1`]));
    expect(outcome.coverage).toEqual([
      { accountId: COMMERCE, region: 'us-east-1', status: 'succeeded' },
    ]);
    await expect(
      visit(`security-hub:account:${INSIGHTS_WITHOUT_ROLE}:eu-west-1`),
    ).rejects.toMatchObject({
      status: 'denied',
      message: expect.stringContaining(INSIGHTS_WITHOUT_ROLE),
    });
  });

  it('reads all of a single account in every visit', async () => {
    const { visit, collector } = await start({ settings: member(COMMERCE) });
    expect(collector('security-hub').passes?.[0]).toMatchObject({
      id: 'full',
      everyMs: 24 * 60 * 60_000,
    });
    const first = await visit('security-hub:account');
    const second = await visit('security-hub:account', {
      watermark: first.outcome.watermark,
    });
    expect(rows(second.pages)).toHaveLength(rows(first.pages).length);
  });

  it('knows the switched off controls of a member, and which pass of Config.1 is none', async () => {
    const { visit } = await start({ settings: member(COMMERCE_STAGING) });
    const { pages, outcome } = await visit('security-hub:account');
    expect(outcome.problems).toEqual([]);
    expect(outcome.controls?.known).toEqual([
      { accountId: COMMERCE_STAGING, region: 'eu-west-1' },
    ]);
    const disabled = outcome.controls?.disabled ?? [];
    expect(disabled).toEqual(
      expect.arrayContaining(
        ['EC2.6', 'Lambda.5'].map(controlId => ({
          controlId,
          accountId: COMMERCE_STAGING,
          region: 'eu-west-1',
          reason: 'Not used in this account',
        })),
      ),
    );
    expect(outcome.controls?.standards).toContainEqual({
      accountId: COMMERCE_STAGING,
      region: 'eu-west-1',
      standardArn: expect.stringContaining(
        'aws-foundational-security-best-practices',
      ),
      status: 'READY',
    });
    expect(outcome.controls?.definitions).toContainEqual({
      id: 'S3.8',
      title: expect.any(String),
      severity: 'high',
      guidanceUrl: expect.stringMatching(/^https:/),
    });
    expect(
      rows(pages).filter(({ controlId }) => controlId === 'Config.1'),
    ).toEqual([
      expect.objectContaining({
        status: 'unknown',
        reason: 'not-recorded',
        reasonText: expect.stringContaining('Security Hub V2'),
      }),
    ]);
  });

  it('says of other accounts no more than the administrator can know', async () => {
    const { visit } = await start();
    const { pages, outcome } = await visit(HUB);
    expect(outcome.controls?.known).toEqual([
      { accountId: ADMINISTRATOR, region: 'eu-west-1' },
    ]);
    expect(
      rows(pages).filter(
        ({ controlId, status }) =>
          controlId === 'Config.1' && status === 'pass',
      ).length,
    ).toBeGreaterThan(5);
  });

  it('tells what it may not ask about controls, and reads the findings', async () => {
    const { visit, simulator } = await start({ settings: member(COMMERCE) });
    for (const operation of [
      'BatchGetSecurityControls',
      'GetEnabledStandards',
      'DescribeSecurityHubV2',
    ]) {
      simulator.faults.add({
        kind: 'access-denied',
        service: 'securityhub',
        operation,
      });
    }
    const { pages, outcome } = await visit('security-hub:account');
    expect(rows(pages).length).toBeGreaterThan(100);
    expect(outcome.coverage.map(({ status }) => status)).toEqual(['succeeded']);
    expect(outcome.controls).toMatchObject({
      known: [],
      disabled: [],
      standards: [],
    });
    expect(outcome.problems.map(({ place }) => place)).toEqual([
      expect.stringMatching(/^Security Hub V2 of account 555566667777/),
      expect.stringMatching(/^Controls that are switched off/),
      expect.stringMatching(/^Standards that are switched on/),
    ]);
    expect(
      outcome.problems.every(({ mend }) => mend.includes('securityhub:')),
    ).toBe(true);

    simulator.faults.add({
      kind: 'access-denied',
      service: 'securityhub',
      operation: 'ListSecurityControlDefinitions',
    });
    const again = await visit('security-hub:account');
    expect(again.outcome.controls).toBeUndefined();
  });

  it('takes for a small organisation as many requests as there are pages', async () => {
    const { visit, simulator } = await start({
      quotas: 'on',
      collectorTimer: new SystemTimer(),
      settings: {
        accounts: {
          source: 'config',
          list: [{ id: COMMERCE }, { id: COMMERCE_STAGING }],
        },
      },
    });
    const started = Date.now();
    const { pages } = await visit(HUB);
    const seconds = (Date.now() - started) / 1000;
    const findings = pages.at(-1)?.progress?.done ?? 0;
    const { calls, throttled } =
      simulator.statistics.snapshot()['securityhub:GetFindings'];
    expect(findings).toBeGreaterThan(800);
    expect(findings).toBeLessThanOrEqual(2000);
    expect(calls - throttled).toBe(Math.ceil(findings / 100));
    expect(throttled).toBeLessThanOrEqual(1);
    expect(seconds).toBeLessThan(findings / 300 + 5);
  });
});
