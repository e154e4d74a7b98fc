import {
  startTestBench,
  type TestBench,
} from '../../__testUtils__/startTestBench';
import type { Visit } from '../../__testUtils__/drain';

jest.setTimeout(120_000);

const TARGET = 'config:aggregator';
const ACCOUNT = '555566667777';

function coverageOf({ outcome }: Visit, accountId: string, region: string) {
  return outcome.coverage.find(
    entry => entry.accountId === accountId && entry.region === region,
  );
}

describe('ConfigCollector on the demo organisation', () => {
  let bench: TestBench;
  let visit: Visit;

  beforeAll(async () => {
    bench = await startTestBench();
    visit = await bench.visit(TARGET);
  });

  afterAll(() => bench.close());

  it('reads results with ARNs and tags, and leaves Security Hub its own rules', () => {
    const evidence = visit.pages.flatMap(page => page.evidence);
    const resources = visit.pages.flatMap(page => page.resources);
    expect(evidence.length).toBeGreaterThan(50);
    expect(
      evidence.filter(({ controlId }) => controlId.startsWith('securityhub')),
    ).toEqual([]);
    expect(new Set(evidence.map(({ status }) => status))).toEqual(
      new Set(['pass', 'fail']),
    );
    const odd = evidence.filter(
      ({ resourceId }) =>
        !resourceId.startsWith('arn:aws:') &&
        !resourceId.startsWith('AWS::::Account:'),
    );
    expect(odd).toEqual([]);
    expect(resources.some(({ tags }) => tags && 'service' in tags)).toBe(true);
  });

  it('names managed rules by their identifier and keeps custom rules', () => {
    const ids = new Set(
      visit.pages.flatMap(page => page.evidence).map(row => row.controlId),
    );
    expect(ids).toContain('fernhill-approved-images');
    expect(
      [...ids].filter(id => /^[A-Z0-9_]+$/.test(id)).length,
    ).toBeGreaterThan(5);
    expect([...ids].filter(id => id.includes('conformance-pack'))).toEqual([]);
  });

  it('tells which rule and which conformance pack said it', () => {
    const packed = visit.pages
      .flatMap(page => page.evidence)
      .filter(({ externalId }) => externalId?.includes('-conformance-pack-'));
    expect(packed.length).toBeGreaterThan(0);
    expect(
      packed.filter(
        ({ reasonText }) =>
          !reasonText?.includes('conformance pack backup-and-recovery'),
      ),
    ).toEqual([]);
  });

  it('says where the recorder is off', () => {
    expect(coverageOf(visit, '121212121212', 'eu-west-1')).toMatchObject({
      status: 'not-enabled',
      mend: expect.stringContaining('recorder'),
    });
    expect(coverageOf(visit, ACCOUNT, 'eu-west-1')?.status).toBe('succeeded');
    expect(visit.outcome.problems).toEqual([]);
  });

  it('reads the same from the account itself', async () => {
    const member = await startTestBench({
      settings: {
        accounts: { source: 'config', list: [{ id: ACCOUNT }] },
        regions: ['eu-west-1'],
        config: { mode: 'member' },
      },
    });
    try {
      const own = await member.visit(`config:account:${ACCOUNT}`);
      const rows = (from: Visit) =>
        from.pages
          .flatMap(page => page.evidence)
          .filter(
            row => row.accountId === ACCOUNT && row.region === 'eu-west-1',
          )
          .map(row => `${row.controlId} ${row.resourceId} ${row.status}`)
          .sort();
      expect(rows(own).length).toBeGreaterThan(5);
      expect(rows(own)).toEqual(rows(visit));
      expect(own.outcome.coverage).toEqual([
        { accountId: ACCOUNT, region: 'eu-west-1', status: 'succeeded' },
      ]);
    } finally {
      await member.close();
    }
  });
});

describe('ConfigCollector where compliance is not recorded or not aggregated', () => {
  let bench: TestBench;

  const rowsOf = (from: Visit, accountId = ACCOUNT) =>
    from.pages
      .flatMap(page => page.evidence)
      .filter(row => row.accountId === accountId);
  const keysOf = (from: Visit) =>
    rowsOf(from)
      .map(row => `${row.controlId} ${row.resourceId} ${row.status}`)
      .sort();

  afterEach(() => bench.close());

  it('reads rule by rule what the query does not tell', async () => {
    bench = await startTestBench();
    const before = await bench.visit(TARGET);
    bench.simulator.faults.add({ kind: 'compliance-not-recorded' });
    const visit = await bench.visit(TARGET);
    expect(keysOf(visit).length).toBeGreaterThan(5);
    expect(keysOf(visit)).toEqual(keysOf(before));
    expect(coverageOf(visit, ACCOUNT, 'eu-west-1')?.status).toBe('succeeded');
    const packed = rowsOf(visit).filter(({ externalId }) =>
      externalId?.includes('-conformance-pack-'),
    );
    expect(packed[0].reasonText).toContain('backup-and-recovery');
  });

  it('says on the account that a rule beyond the limit is broken', async () => {
    bench = await startTestBench({
      settings: {
        config: {
          account: '222233334444',
          role: {
            name: 'security-scorecards-reader',
            externalId: 'demo-external-id',
          },
          detailLimit: 0,
        },
      },
    });
    bench.simulator.faults.add({ kind: 'compliance-not-recorded' });
    const visit = await bench.visit(TARGET);
    const rows = rowsOf(visit);
    expect(rows.length).toBeGreaterThan(0);
    expect(
      new Set(rows.map(({ status, resourceId }) => `${status} ${resourceId}`)),
    ).toEqual(new Set([`fail AWS::::Account:${ACCOUNT}`]));
    expect(rows[0].reasonText).toMatch(/broken by at least \d+ resources/);
    expect(coverageOf(visit, ACCOUNT, 'eu-west-1')).toMatchObject({
      status: 'partial',
      mend: expect.stringContaining('detailLimit'),
    });
  });

  it('reads an account that the aggregator does not hold in the account', async () => {
    bench = await startTestBench();
    const before = await bench.visit(TARGET);
    bench.simulator.faults.add({ kind: 'not-aggregated', accountId: ACCOUNT });
    const visit = await bench.visit(TARGET);
    expect(keysOf(visit)).toEqual(keysOf(before));
    expect(coverageOf(visit, ACCOUNT, 'eu-west-1')).toEqual({
      accountId: ACCOUNT,
      region: 'eu-west-1',
      status: 'succeeded',
    });
  });

  it('says both reasons when the account cannot be read either', async () => {
    bench = await startTestBench();
    bench.simulator.faults.add({
      kind: 'not-aggregated',
      accountId: '131313131313',
    });
    const visit = await bench.visit(TARGET);
    const entry = coverageOf(visit, '131313131313', 'eu-west-1');
    expect(entry?.status).toBe('not-enabled');
    expect(entry?.message).toContain('aggregator does not hold');
    expect(entry?.message).toContain('backstage-security-scorecard-reader');
  });

  it('reads an account whose copy failed in the account, unless that is off', async () => {
    bench = await startTestBench({
      settings: {
        config: {
          account: '222233334444',
          role: {
            name: 'security-scorecards-reader',
            externalId: 'demo-external-id',
          },
          memberLimit: 0,
        },
      },
    });
    bench.simulator.faults.add({
      kind: 'aggregation-failed',
      accountId: ACCOUNT,
    });
    const visit = await bench.visit(TARGET);
    expect(rowsOf(visit)).toEqual([]);
    expect(coverageOf(visit, ACCOUNT, 'eu-west-1')).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('could not copy'),
    });
  });
});

describe('ConfigCollector in trouble', () => {
  let bench: TestBench | undefined;

  afterEach(async () => {
    await bench?.close();
    bench = undefined;
  });

  it('says in words that the aggregator is missing', async () => {
    bench = await startTestBench({
      settings: {
        config: {
          account: '222233334444',
          aggregator: 'other',
          role: {
            name: 'security-scorecards-reader',
            externalId: 'demo-external-id',
          },
        },
      },
    });
    await expect(bench.visit(TARGET)).rejects.toMatchObject({
      status: 'not-enabled',
      message: expect.stringContaining('other'),
    });
  });

  it('fails as denied, with the action, when queries are not allowed', async () => {
    bench = await startTestBench();
    bench.simulator.faults.add({
      kind: 'access-denied',
      service: 'config',
      operation: 'SelectAggregateResourceConfig',
    });
    await expect(bench.visit(TARGET)).rejects.toMatchObject({
      status: 'denied',
      mend: expect.stringContaining('config:SelectAggregateResourceConfig'),
    });
  });
});
