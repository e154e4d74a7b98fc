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
  'patch-not-scanned',
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

  it('says that the role is missing in an account, and what Config tells of it', async () => {
    const visit = await bench.visit(
      'patch-manager:account:131313131313:eu-west-1',
    );
    expect(visit.outcome.coverage).toEqual([
      expect.objectContaining({
        status: 'denied',
        message: expect.stringContaining(
          'arn:aws:iam::131313131313:role/backstage-security-scorecard-reader',
        ),
      }),
    ]);
    expect(visit.outcome.coverage[0].message).toContain(
      'Read through the Config aggregator',
    );
  });

  it('fails where neither the role nor the aggregator can be had', async () => {
    bench.simulator.faults.add({
      kind: 'access-denied',
      service: 'config',
      operation: 'SelectAggregateResourceConfig',
    });
    await expect(
      bench.visit('patch-manager:account:131313131313:eu-west-1'),
    ).rejects.toMatchObject({
      status: 'denied',
      message: expect.stringContaining('cannot be assumed'),
    });
  });

  it('tells the same of a node through Config as the node does', async () => {
    const direct = await bench.visit(TARGET);
    bench.simulator.faults.add({
      kind: 'access-denied',
      service: 'ssm',
      accountId: ACCOUNT,
    });
    const recorded = await bench.visit(TARGET);
    const rows = evidenceOf(recorded);
    const known = rows.filter(({ reason }) => reason !== 'access-denied');
    expect(known.length).toBeGreaterThan(0);
    expect(known.length).toBeLessThan(rows.length);
    expect(
      known.filter(({ reasonText }) => !reasonText?.includes('AWS Config')),
    ).toEqual([]);
    // Nobody said that an instance is managed.
    expect(
      rows.filter(
        row => row.controlId === 'patch-not-managed' && row.status === 'pass',
      ),
    ).toEqual([]);
    const failing = (visit: Visit) =>
      evidenceOf(visit)
        .filter(
          ({ controlId, status }) =>
            status === 'fail' && controlId !== 'patch-not-managed',
        )
        .filter(({ resourceType }) => resourceType === 'AWS::EC2::Instance')
        .map(({ controlId, resourceId }) => `${controlId} ${resourceId}`)
        .sort();
    expect(failing(recorded)).toEqual(failing(direct));
  });

  it('tells the open patches of nodes, and that others have none', async () => {
    const visit = await bench.visit(TARGET);
    const patches = visit.pages.flatMap(page => page.patches ?? []);
    const open = patches.filter(({ total }) => total > 0);
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(patches.length);
    expect(
      open.flatMap(node => node.patches.flatMap(({ cveIds }) => cveIds))[0],
    ).toMatch(/^CVE-\d{4}-\d+$/);
    const failing = new Set(
      evidenceOf(visit)
        .filter(
          ({ controlId, status }) =>
            controlId === 'patch-missing-critical' && status === 'fail',
        )
        .map(({ resourceId }) => resourceId),
    );
    for (const resourceId of failing) {
      const node = open.find(item => item.resourceId === resourceId);
      expect(node?.patches[0].severity).toBe('critical');
    }
  });

  it('reads the patches of the worst nodes within the limit', async () => {
    const limited = await startTestBench({
      settings: { patchManager: { patchDetailNodes: 1, patchesPerNode: 2 } },
    });
    try {
      const visit = await limited.visit(TARGET);
      const open = visit.pages
        .flatMap(page => page.patches ?? [])
        .filter(({ total }) => total > 0);
      expect(open).toHaveLength(1);
      expect(open[0].patches.length).toBeLessThanOrEqual(2);
      expect(visit.outcome.coverage[0].status).toBe('succeeded');
    } finally {
      await limited.close();
    }
  });

  it('keeps evidence though the list of patches is denied', async () => {
    bench.simulator.faults.add({
      kind: 'access-denied',
      service: 'ssm',
      operation: 'DescribeInstancePatches',
    });
    const visit = await bench.visit(TARGET);
    expect(visit.outcome.coverage[0].status).toBe('succeeded');
    expect(visit.outcome.problems).toEqual([
      expect.objectContaining({
        place: expect.stringContaining('Patches'),
        mend: expect.stringContaining('ssm:DescribeInstancePatches'),
      }),
    ]);
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
