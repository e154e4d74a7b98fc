import { mockServices } from '@backstage/backend-test-utils';
import type {
  CollectedEvidence,
  CollectedPage,
} from 'backstage-plugin-security-scorecards-node';
import {
  startTestBench,
  type TestBench,
} from '../../__testUtils__/startTestBench';
import { type Visit } from '../../__testUtils__/drain';
import {
  HUB,
  UNCONSOLIDATED,
  SANDBOX,
  STAGING_WITHOUT_RECORDER,
  count,
  evidenceOf,
  oracle,
  oracleResources,
  statusOf,
} from './__testUtils__/hubTruth';

jest.setTimeout(60_000);

const STATUS: Record<string, RegExp> = {
  PASSED: /^(pass|not-applicable)$/,
  FAILED: /^fail$/,
  WARNING: /^(unknown|not-applicable)$/,
  NOT_AVAILABLE: /^(unknown|not-applicable)$/,
};

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
