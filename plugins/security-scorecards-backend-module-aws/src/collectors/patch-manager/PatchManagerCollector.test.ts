import {
  startTestBench,
  type TestBench,
} from '../../__testUtils__/startTestBench';
import type { Visit } from '../../__testUtils__/drain';

jest.setTimeout(60_000);

// Runs Windows and Linux instances in production.
const ACCOUNT = '999900001111';
const TARGET = `patch-manager:account:${ACCOUNT}:eu-west-1`;
const STATE_CONTROLS = [
  'patch-missing-critical',
  'patch-missing-security',
  'patch-failed',
  'patch-pending-reboot',
];

function evidenceOf({ pages }: Visit) {
  return pages.flatMap(page => page.evidence);
}

describe('PatchManagerCollector', () => {
  let bench: TestBench;

  beforeAll(async () => {
    bench = await startTestBench();
  });

  afterEach(() => bench.simulator.faults.clear());

  afterAll(() => bench.close());

  it('tells each instance once for each control, and tags', async () => {
    const visit = await bench.visit(TARGET);
    const rows = evidenceOf(visit).filter(
      row => row.resourceType === 'AWS::EC2::Instance',
    );
    const instances = new Set(rows.map(row => row.resourceId));
    expect(instances.size).toBeGreaterThan(3);
    expect(rows).toHaveLength(instances.size * 6);
    expect([...instances][0]).toMatch(
      /^arn:aws:ec2:eu-west-1:999900001111:instance\/i-/,
    );
    expect(
      visit.pages
        .flatMap(page => page.resources)
        .some(({ tags }) => tags?.service !== undefined),
    ).toBe(true);
    expect(visit.outcome).toEqual({
      coverage: [
        { accountId: ACCOUNT, region: 'eu-west-1', status: 'succeeded' },
      ],
      problems: [],
    });
  });

  it('never passes what is not managed or was never scanned', async () => {
    const { targets } = await bench.targetProvider.listTargets({
      signal: new AbortController().signal,
    });
    const reasons = new Set<string>();
    for (const { id } of targets.filter(
      target =>
        target.source === 'patch-manager' &&
        target.region === 'eu-west-1' &&
        target.accountId !== '131313131313',
    )) {
      for (const row of evidenceOf(await bench.visit(id))) {
        if (STATE_CONTROLS.includes(row.controlId) && row.reason) {
          reasons.add(`${row.status} ${row.reason}`);
        }
      }
    }
    expect(reasons).toContain('unknown not-managed');
    expect(reasons).toContain('unknown not-scanned');
    expect(
      [...reasons].filter(reason => !reason.startsWith('unknown')),
    ).toEqual([]);
  });

  it('checks windows and baselines of the account', async () => {
    const rows = evidenceOf(await bench.visit(TARGET)).filter(
      row => row.resourceId === `AWS::::Account:${ACCOUNT}`,
    );
    expect(rows.map(row => [row.controlId, row.status])).toEqual([
      ['patch-no-maintenance-window', 'pass'],
      ['patch-no-baseline', 'pass'],
    ]);
  });

  it('says that the role is missing in an account', async () => {
    await expect(
      bench.visit('patch-manager:account:131313131313:eu-west-1'),
    ).rejects.toMatchObject({
      status: 'denied',
      message: expect.stringContaining(
        'arn:aws:iam::131313131313:role/backstage-security-scorecard-reader',
      ),
    });
  });

  it('reads patches though tags are denied', async () => {
    bench.simulator.faults.add({ kind: 'access-denied', service: 'tagging' });
    const visit = await bench.visit(TARGET);
    expect(visit.outcome.problems).toEqual([
      expect.objectContaining({
        place: expect.stringContaining('Tags'),
        mend: expect.stringContaining('tag:GetResources'),
      }),
    ]);
    expect(evidenceOf(visit).length).toBeGreaterThan(10);
  });

  it('keeps what is missing as it was when nodes cannot be read', async () => {
    bench.simulator.faults.add({
      kind: 'malformed-members',
      service: 'ssm',
      operation: 'DescribeInstancePatchStates',
    });
    const visit = await bench.visit(TARGET);
    expect(visit.outcome.coverage[0].status).toBe('partial');
    expect(
      evidenceOf(visit).filter(({ reason }) => reason === 'not-scanned'),
    ).toEqual([]);
  });
});
