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
