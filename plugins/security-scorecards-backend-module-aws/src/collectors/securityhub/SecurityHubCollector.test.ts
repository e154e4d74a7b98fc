import { mockServices } from '@backstage/backend-test-utils';
import type {
  CollectedEvidence,
  CollectedPage,
} from 'backstage-plugin-security-scorecards-node';
import {
  startTestBench,
  type TestBench,
} from '../../__testUtils__/startTestBench';
import { drain, type Visit } from '../../__testUtils__/drain';

jest.setTimeout(60_000);

const HUB = 'security-hub:aggregator';
const COMMERCE = '555566667777';
const ONE_ACCOUNT = {
  accounts: { source: 'config', list: [{ id: COMMERCE }] },
};
const UNCONSOLIDATED = '888899990000';
const SANDBOX = '141414141414';
const STAGING_WITHOUT_RECORDER = '121212121212';

interface Oracle {
  status: Record<string, number>;
  accountStatus: Record<string, Record<string, number>>;
}

function evidenceOf(pages: readonly CollectedPage[]): CollectedEvidence[] {
  const byKey = new Map<string, CollectedEvidence>();
  for (const row of pages.flatMap(page => page.evidence)) {
    byKey.set(`${row.controlId}|${row.resourceId}|${row.region}`, row);
  }
  return [...byKey.values()];
}

function count<T>(rows: readonly T[], key: (row: T) => string) {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  }
  return counts;
}

async function oracle(url: string): Promise<Oracle> {
  return (await fetch(`${url}/_simulator/oracle`)).json() as Promise<Oracle>;
}

interface OracleResource {
  arn: string;
  type: string;
  accountId: string;
  region: string;
  checks: Record<string, string>;
}

async function oracleResources(url: string): Promise<OracleResource[]> {
  const items: OracleResource[] = [];
  for (;;) {
    const answer = await fetch(
      `${url}/_simulator/oracle/resources?limit=5000&offset=${items.length}`,
    );
    const page = (await answer.json()) as {
      items: OracleResource[];
      totalItems: number;
    };
    items.push(...page.items);
    if (items.length >= page.totalItems) {
      return items;
    }
  }
}

const STATUS: Record<string, RegExp> = {
  PASSED: /^(pass|not-applicable)$/,
  FAILED: /^fail$/,
  WARNING: /^(unknown|not-applicable)$/,
  NOT_AVAILABLE: /^(unknown|not-applicable)$/,
};

function statusOf({ outcome }: Visit, accountId: string, region: string) {
  return outcome.coverage.find(
    entry => entry.accountId === accountId && entry.region === region,
  );
}

describe('SecurityHubCollector on the demo organisation', () => {
  let bench: TestBench;
  let visit: Visit;

  beforeAll(async () => {
    bench = await startTestBench();
    visit = await bench.visit(HUB);
  });

  afterAll(() => bench.close());

  it('reads what the oracle counts, each check once', async () => {
    const truth = await oracle(bench.simulator.url);
    const rows = evidenceOf(visit.pages);

    // One account is not consolidated: several findings there are one check.
    const consolidated = rows.filter(row => row.accountId !== UNCONSOLIDATED);
    const expected = Object.entries(truth.accountStatus)
      .filter(([accountId]) => accountId !== UNCONSOLIDATED)
      .flatMap(([, status]) => Object.entries(status))
      .reduce<Record<string, number>>((sum, [status, amount]) => {
        sum[status] = (sum[status] ?? 0) + amount;
        return sum;
      }, {});
    const actual = count(consolidated, row => row.status);
    expect(consolidated).toHaveLength(
      Object.values(expected).reduce((sum, amount) => sum + amount, 0),
    );
    expect(actual.fail).toBe(expected.FAILED);
    expect(actual.pass).toBeLessThan(expected.PASSED);
    expect(actual.pass).toBeGreaterThan(expected.PASSED * 0.5);
    expect(actual.unknown).toBeLessThan(
      expected.WARNING + expected.NOT_AVAILABLE,
    );
    expect(visit.pages.flatMap(page => page.skipped)).toEqual([]);
    expect(visit.outcome.problems).toEqual([]);

    // Every row of the consolidated accounts says what the oracle says of that resource.
    const resources = await oracleResources(bench.simulator.url);
    const told = new Map(
      consolidated.map(row => [
        `${row.controlId}|${row.resourceId}|${row.region}`,
        row,
      ]),
    );
    const truths = resources
      .filter(({ accountId }) => accountId !== UNCONSOLIDATED)
      .flatMap(resource =>
        Object.entries(resource.checks).map(([controlId, status]) => ({
          key: `${controlId}|${resource.arn}|${resource.region}`,
          type: resource.type,
          status,
        })),
      );
    const wrong = truths.filter(({ key, type, status }) => {
      const row = told.get(key);
      return (
        !row || row.resourceType !== type || !STATUS[status].test(row.status)
      );
    });
    expect(wrong).toEqual([]);
    expect(truths.length).toBeGreaterThan(1000);

    // Findings per standard of the other account come down to one row for each check.
    const unconsolidated = rows.filter(row => row.accountId === UNCONSOLIDATED);
    const findings = Object.values(truth.accountStatus[UNCONSOLIDATED]).reduce(
      (sum, amount) => sum + amount,
      0,
    );
    expect(unconsolidated.length).toBeGreaterThan(0);
    expect(unconsolidated.length).toBeLessThan(findings);
  });

  it('says which accounts it could not see', async () => {
    expect(statusOf(visit, SANDBOX, 'eu-west-1')).toMatchObject({
      status: 'not-enabled',
      message: expect.stringContaining(SANDBOX),
      mend: expect.stringContaining('Enable Security Hub'),
    });
    expect(statusOf(visit, SANDBOX, 'us-east-1')?.status).toBe('not-enabled');
    expect(statusOf(visit, '555566667777', 'eu-west-1')).toEqual({
      accountId: '555566667777',
      region: 'eu-west-1',
      status: 'succeeded',
    });
    expect(visit.outcome.coverage).toHaveLength(24);
  });

  it('keeps what is not recorded unknown', async () => {
    const rows = evidenceOf(visit.pages).filter(
      row =>
        row.accountId === STAGING_WITHOUT_RECORDER &&
        row.reason === 'not-recorded',
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(row => row.status))).toEqual(new Set(['unknown']));
  });

  it('takes an account without the checked resources as not applicable', async () => {
    const absent = evidenceOf(visit.pages).filter(
      row =>
        row.reasonText?.startsWith('There is no resource') &&
        row.resourceType === 'AWS::::Account',
    );
    expect(absent.length).toBeGreaterThan(0);
    expect(new Set(absent.map(row => row.status))).toEqual(
      new Set(['not-applicable']),
    );
  });

  it('resumes a visit that was cut off, with nothing lost', async () => {
    const whole = evidenceOf(visit.pages);
    const target = await bench.target(HUB);
    const collector = bench.collector('security-hub');
    const options = {
      pass: 'full' as const,
      passId: 'full',
      signal: new AbortController().signal,
      logger: mockServices.logger.mock(),
    };
    const pages: CollectedPage[] = [];
    let checkpoint: string | undefined;
    let visits = 0;
    for (let ended = false; !ended; ) {
      visits += 1;
      const part = collector.collect(target, { ...options, checkpoint });
      for (let read = 0; read < 3 && !ended; read += 1) {
        const next = await part.next();
        if (next.done) {
          ended = true;
        } else {
          pages.push(next.value);
          checkpoint = next.value.checkpoint;
        }
      }
      if (!ended) {
        await part.return({ coverage: [], problems: [] });
      }
    }
    expect(visits).toBeGreaterThan(2);
    const sorted = (rows: CollectedEvidence[]) =>
      rows
        .map(
          row =>
            `${row.controlId}|${row.resourceId}|${row.region}|${row.status}`,
        )
        .sort();
    expect(sorted(evidenceOf(pages))).toEqual(sorted(whole));
  });
});

describe('SecurityHubCollector in trouble', () => {
  let bench: TestBench | undefined;

  afterEach(async () => {
    await bench?.close();
    bench = undefined;
  });

  it('fails as denied, with the role and the action, when a call is not allowed', async () => {
    bench = await startTestBench({ settings: ONE_ACCOUNT });
    bench.simulator.faults.add({
      kind: 'access-denied',
      service: 'securityhub',
      operation: 'DescribeHub',
    });
    await expect(bench.visit(HUB)).rejects.toMatchObject({
      name: 'CollectionError',
      status: 'denied',
      mend: expect.stringMatching(
        /securityhub:DescribeHub.*role\/security-scorecards-reader/,
      ),
    });
  });

  it('fails as denied when the external id is wrong', async () => {
    bench = await startTestBench({
      settings: {
        accounts: { source: 'config', list: [{ id: '555566667777' }] },
        securityHub: {
          account: '222233334444',
          role: { name: 'security-scorecards-reader', externalId: 'wrong' },
        },
      },
    });
    await expect(bench.visit(HUB)).rejects.toMatchObject({
      status: 'denied',
      message: expect.stringContaining('cannot be assumed'),
      mend: expect.stringContaining('sts:ExternalId'),
    });
  });

  it('fails as not enabled when the administrator has no hub', async () => {
    bench = await startTestBench({ settings: ONE_ACCOUNT });
    bench.simulator.faults.add({
      kind: 'not-enabled',
      service: 'securityhub',
      accountId: '222233334444',
    });
    await expect(bench.visit(HUB)).rejects.toMatchObject({
      status: 'not-enabled',
      mend: expect.stringContaining('Enable Security Hub'),
    });
  });

  it('fails in words when the home region is another', async () => {
    bench = await startTestBench({
      settings: {
        securityHub: {
          account: '222233334444',
          region: 'us-east-1',
          role: {
            name: 'security-scorecards-reader',
            externalId: 'demo-external-id',
          },
        },
      },
    });
    await expect(bench.visit(HUB)).rejects.toMatchObject({
      status: 'failed',
      mend: expect.stringContaining('securityHub.region to eu-west-1'),
    });
  });

  it.each([
    'throttling',
    'cut-off',
    'broken-json',
    'server-error',
    'expired-token',
  ] as const)('reads everything through a spell of %s', async kind => {
    bench = await startTestBench({ settings: ONE_ACCOUNT });
    bench.simulator.faults.add({
      kind,
      service: 'securityhub',
      operation: 'GetFindings',
      times: 3,
    });
    const visit = await bench.visit(HUB);
    const truth = await oracle(bench.simulator.url);
    const rows = evidenceOf(visit.pages);
    expect(visit.outcome.problems).toEqual([]);
    expect(rows.filter(row => row.status === 'fail')).toHaveLength(
      truth.accountStatus[COMMERCE].FAILED,
    );
  });

  it.each([
    ['throttling', 'failed', 'for its rate'],
    ['broken-json', 'failed', 'cannot be read'],
  ] as const)('gives up when %s does not end', async (kind, status, words) => {
    bench = await startTestBench({ settings: ONE_ACCOUNT });
    bench.simulator.faults.add({
      kind,
      service: 'securityhub',
      operation: 'GetFindings',
    });
    await expect(bench.visit(HUB)).rejects.toMatchObject({
      status,
      message: expect.stringContaining(words),
    });
  });

  it('fails the accounts of a query whose page token repeats, and only those', async () => {
    bench = await startTestBench({ settings: ONE_ACCOUNT });
    bench.simulator.faults.add({
      kind: 'repeated-token',
      service: 'securityhub',
      operation: 'GetFindings',
    });
    const visit = await bench.visit(HUB);
    expect(statusOf(visit, COMMERCE, 'eu-west-1')).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('same page token twice'),
    });
    // This region has one page only.
    expect(statusOf(visit, COMMERCE, 'us-east-1')?.status).toBe('succeeded');
  });

  it('survives expired sessions', async () => {
    bench = await startTestBench({ settings: ONE_ACCOUNT });
    const target = await bench.target(HUB);
    const visit = bench.collector('security-hub').collect(target, {
      pass: 'full',
      passId: 'full',
      signal: new AbortController().signal,
      logger: mockServices.logger.mock(),
    });
    await visit.next();
    expect(bench.simulator.expireSessions()).toBeGreaterThan(0);
    const { outcome } = await drain(visit);
    expect(outcome.problems).toEqual([]);
  });

  it('skips and counts findings that departed from their format', async () => {
    bench = await startTestBench({ settings: ONE_ACCOUNT });
    bench.simulator.faults.add({
      kind: 'malformed-members',
      service: 'securityhub',
      operation: 'GetFindings',
    });
    const visit = await bench.visit(HUB);
    const skipped = visit.pages.flatMap(page => page.skipped);
    expect(skipped.length).toBeGreaterThan(0);
    expect(skipped.every(({ cause }) => /^[a-z-]+$/.test(cause))).toBe(true);
    expect(evidenceOf(visit.pages).length).toBeGreaterThan(100);
    expect(
      visit.outcome.coverage.filter(({ status }) => status === 'succeeded'),
    ).toEqual([]);
  });

  it('stays below the quota, so that AWS has nothing to refuse', async () => {
    bench = await startTestBench({ quotas: 'on', settings: ONE_ACCOUNT });
    const started = Date.now();
    const { outcome } = await bench.visit(HUB);
    expect(outcome.problems).toEqual([]);
    expect(Date.now() - started).toBeLessThan(60_000);
  });

  it('cannot reach an endpoint that is not there', async () => {
    bench = await startTestBench({ settings: ONE_ACCOUNT });
    await bench.simulator.close();
    await expect(bench.visit(HUB)).rejects.toMatchObject({ status: 'failed' });
  });

  it('ends with the reason of the signal', async () => {
    bench = await startTestBench({ settings: ONE_ACCOUNT });
    const target = await bench.target(HUB);
    const controller = new AbortController();
    const visit = bench.collector('security-hub').collect(target, {
      pass: 'full',
      passId: 'full',
      signal: controller.signal,
      logger: mockServices.logger.mock(),
    });
    await visit.next();
    controller.abort(new Error('the backend stops'));
    await expect(drain(visit)).rejects.toThrow('the backend stops');
  });
});
