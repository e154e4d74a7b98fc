import { mockServices } from '@backstage/backend-test-utils';
import {
  startTestBench,
  type TestBench,
} from '../../__testUtils__/startTestBench';
import { drain } from '../../__testUtils__/drain';
import {
  HUB,
  COMMERCE,
  ONE_ACCOUNT,
  evidenceOf,
  oracle,
  statusOf,
} from './__testUtils__/hubTruth';

jest.setTimeout(60_000);

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
