import controlDomains from './__fixtures__/controlDomains.json';
import { Estate } from './Estate';
import { controls } from './facts';
import type { Finding } from './Finding';
import { findingsOf } from './findingsOf';
import { isPatched, patchStateOf } from './patchState';
import { summarize } from '../control/summarize';
import { oracleResources } from '../control/oracleResources';

const NOW = Date.UTC(2026, 10, 20, 12);
const DAY = 86_400_000;

function allFindings(estate: Estate, now: number): Finding[] {
  return estate.cells
    .filter(cell => cell.account.securityHub)
    .flatMap(cell => [...findingsOf(cell, now)].map(({ finding }) => finding));
}

jest.setTimeout(60_000);

describe('demo estate', () => {
  const estate = Estate.create({ size: 'demo', seed: 7 });
  const findings = allFindings(estate, NOW);
  const checks = findings.filter(({ subject }) => subject.kind === 'check');
  const controlOf = ({ subject }: Finding) =>
    subject.kind === 'check' ? subject.check.control : undefined;

  it('has the promised size', () => {
    const summary = summarize(estate, NOW);
    expect(summary.accounts).toBe(12);
    expect(summary.services).toBe(26);
    expect(summary.findings).toBe(findings.length);
    expect(summary.findings).toBeGreaterThan(3_000);
    expect(summary.findings).toBeLessThan(6_000);
    expect(summary.threats).toBe(16);
  });

  it('knows 589 controls', () => {
    expect(controls).toHaveLength(589);
  });

  it('has active failures of every severity in production', () => {
    const severities = (severity: string) =>
      checks.filter(
        finding =>
          finding.state.status === 'FAILED' &&
          finding.state.recordState === 'ACTIVE' &&
          finding.resource.owner !== undefined &&
          controlOf(finding)?.severity === severity,
      ).length;
    expect(severities('CRITICAL')).toBeGreaterThanOrEqual(3);
    expect(severities('HIGH')).toBeGreaterThanOrEqual(20);
    expect(severities('MEDIUM')).toBeGreaterThanOrEqual(50);
    expect(severities('LOW')).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.entries(controlDomains))(
    'has passes and failures in %s',
    (_domain, ids) => {
      const inDomain = checks.filter(finding =>
        ids.includes(controlOf(finding)?.id ?? ''),
      );
      const statuses = new Set(inDomain.map(({ state }) => state.status));
      expect(statuses).toContain('PASSED');
      expect(statuses).toContain('FAILED');
    },
  );

  it('covers the nine domains that have controls', () => {
    expect(Object.keys(controlDomains)).toHaveLength(9);
    expect(Object.values(controlDomains).flat()).toHaveLength(589);
  });

  it('has healthy and unhealthy services', () => {
    const share = (service: string) => {
      const own = checks.filter(
        finding =>
          finding.resource.owner === service &&
          finding.resource.accountId !== '121212121212',
      );
      return (
        own.filter(({ state }) => state.status === 'PASSED').length / own.length
      );
    };
    expect(share('ledger')).toBeGreaterThan(0.95);
    expect(share('payment-gateway')).toBeGreaterThan(0.9);
    expect(share('label-printer')).toBeLessThan(0.7);
    expect(share('ci-runners')).toBeLessThan(0.8);
  });

  it('has every kind of finding that a collector must cope with', () => {
    const count = (test: (finding: Finding) => boolean) =>
      findings.filter(test).length;
    expect(count(f => f.state.workflow === 'SUPPRESSED')).toBeGreaterThan(10);
    expect(count(f => f.state.workflow === 'NOTIFIED')).toBeGreaterThan(20);
    expect(count(f => f.state.recordState === 'ARCHIVED')).toBeGreaterThan(30);
    expect(count(f => f.state.status === 'NOT_AVAILABLE')).toBeGreaterThan(5);
    expect(
      count(f => f.state.reason === 'CONFIG_RECORDER_DISABLED'),
    ).toBeGreaterThan(50);
    expect(
      count(
        f =>
          f.state.recordState === 'ACTIVE' && NOW - f.state.updatedAt > 3 * DAY,
      ),
    ).toBeGreaterThan(5);
    expect(
      count(f => f.subject.kind === 'check' && f.subject.absent),
    ).toBeGreaterThan(100);
    const products = new Set(findings.map(f => f.document.ProductName));
    expect(products).toEqual(
      new Set([
        'Security Hub CSPM',
        'GuardDuty',
        'Inspector',
        'Macie',
        'IAM Access Analyzer',
      ]),
    );
  });

  it('reports one account per standard and the others consolidated', () => {
    const generators = new Map<string, Set<boolean>>();
    for (const finding of checks) {
      const kinds = generators.get(finding.cell.account.name) ?? new Set();
      kinds.add(
        String(finding.document.GeneratorId).startsWith('security-control/'),
      );
      generators.set(finding.cell.account.name, kinds);
    }
    expect(generators.get('payments-staging')).toEqual(new Set([false]));
    generators.delete('payments-staging');
    expect([...generators.values()].every(kinds => !kinds.has(false))).toBe(
      true,
    );
  });

  it('reports global IAM resources from two Regions alike', () => {
    const users = checks.filter(
      f =>
        f.resource.type === 'AWS::IAM::User' &&
        f.resource.accountId === '555566667777',
    );
    const byCheck = new Map<string, Set<string>>();
    const regions = new Map<string, Set<string>>();
    for (const finding of users) {
      const key = `${controlOf(finding)?.id} ${finding.resource.arn}`;
      byCheck.set(
        key,
        (byCheck.get(key) ?? new Set()).add(finding.state.status),
      );
      regions.set(
        key,
        (regions.get(key) ?? new Set()).add(finding.cell.region),
      );
    }
    expect(users.length).toBeGreaterThan(4);
    expect([...byCheck.values()].every(set => set.size === 1)).toBe(true);
    expect([...regions.values()].every(set => set.size === 2)).toBe(true);
  });

  it('has instances in every patch state', () => {
    const states = estate.cells
      .flatMap(cell => estate.resources(cell, NOW))
      .filter(resource => resource.type === 'AWS::EC2::Instance')
      .map(resource => patchStateOf(resource, NOW));
    expect(states.length).toBeGreaterThan(20);
    expect(states.some(state => !state.managed)).toBe(true);
    expect(states.some(state => state.managed && !state.scanned)).toBe(true);
    const scanned = states.filter(state => state.scanned);
    expect(scanned.some(state => state.criticalMissing > 0)).toBe(true);
    expect(scanned.some(state => state.pendingReboot > 0)).toBe(true);
    expect(scanned.some(state => NOW - state.operationEndAt > 7 * DAY)).toBe(
      true,
    );
    expect(scanned.some(state => state.missing === 0)).toBe(true);
    expect(
      scanned.every(
        state => state.criticalMissing + state.securityMissing <= state.missing,
      ),
    ).toBe(true);
  });

  it('agrees between SSM.1, SSM.2 and the patch states', () => {
    const compared = checks
      .filter(({ cell }) => cell.account.recorder)
      .map(finding => {
        const { resource, state } = finding;
        const patch = patchStateOf(resource, Math.min(NOW, resource.deletedAt));
        const expected = { 'SSM.1': patch.managed, 'SSM.2': isPatched(patch) };
        const id = controlOf(finding)?.id;
        return id === 'SSM.1' || (id === 'SSM.2' && patch.scanned)
          ? `${id} ${state.status}, ${expected[id] ? 'good' : 'bad'}`
          : '';
      });
    expect([...new Set(compared)].sort()).toEqual([
      '',
      'SSM.1 FAILED, bad',
      'SSM.1 PASSED, good',
      'SSM.2 FAILED, bad',
      'SSM.2 PASSED, good',
    ]);
  });

  it('fails Config.1 just where the recorder is off', () => {
    const failing = checks
      .filter(
        finding =>
          controlOf(finding)?.id === 'Config.1' &&
          finding.state.status === 'FAILED',
      )
      .map(finding => finding.cell.account.name);
    expect(new Set(failing)).toEqual(new Set(['logistics-staging']));
  });

  it('has untagged, misspelt and wrongly cased tags', () => {
    const resources = oracleResources(estate, NOW, {}).filter(
      ({ owner }) => owner !== undefined,
    );
    const rightly = resources.filter(
      ({ tags, owner }) => tags.service === owner,
    ).length;
    expect(rightly / resources.length).toBeGreaterThan(0.6);
    expect(rightly / resources.length).toBeLessThan(0.95);
    expect(resources.some(({ tags }) => Object.keys(tags).length === 0)).toBe(
      true,
    );
    expect(resources.some(({ tags }) => tags.Service !== undefined)).toBe(true);
    expect(
      resources.some(
        ({ tags, owner }) => tags.service && tags.service !== owner,
      ),
    ).toBe(true);
  });

  it('has unique finding ids and ARNs per Region', () => {
    const ids = findings.map(finding => String(finding.document.Id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const cell of estate.cells) {
      const arns = estate.resources(cell, NOW).map(({ arn }) => arn);
      expect(new Set(arns).size).toBe(arns.length);
    }
  });

  it('is the same for the same seed and time, another for another seed', () => {
    const documents = (seed: number) =>
      allFindings(Estate.create({ size: 'demo', seed }), NOW).map(
        ({ document }) => document,
      );
    expect(documents(7)).toEqual(findings.map(({ document }) => document));
    expect(documents(8)).not.toEqual(documents(7));
  });

  describe('drift', () => {
    const statusesAt = (now: number) =>
      new Map(
        allFindings(estate, now)
          .filter(({ state }) => state.recordState === 'ACTIVE')
          .map(finding => [
            String(finding.document.Id),
            {
              status: finding.state.status,
              since: finding.state.firstObservedAt,
            },
          ]),
      );
    const before = statusesAt(NOW);
    const after = statusesAt(NOW + 30 * DAY);

    it('fixes some, breaks some, adds and removes resources', () => {
      let fixed = 0;
      let broken = 0;
      for (const [id, { status }] of before) {
        const next = after.get(id)?.status;
        fixed += status === 'FAILED' && next === 'PASSED' ? 1 : 0;
        broken += status === 'PASSED' && next === 'FAILED' ? 1 : 0;
      }
      expect(fixed).toBeGreaterThan(5);
      expect(broken).toBeGreaterThan(5);
      expect([...after.keys()].some(id => !before.has(id))).toBe(true);
      expect([...before.keys()].some(id => !after.has(id))).toBe(true);
    });

    it('dates each change after the earlier observation', () => {
      const changed = [...before].flatMap(([id, { status }]) => {
        const next = after.get(id);
        return next && next.status !== status ? [next.since] : [];
      });
      expect(changed.length).toBeGreaterThan(10);
      expect(Math.min(...changed)).toBeGreaterThan(NOW);
      expect(Math.max(...changed)).toBeLessThanOrEqual(NOW + 30 * DAY);
    });

    it('goes on for years', () => {
      const later = summarize(estate, NOW + 1500 * DAY);
      expect(later.findings).toBeGreaterThan(3_000);
      expect(later.failedSeverity.CRITICAL).toBeGreaterThan(0);
      expect(later.recordState.ARCHIVED).toBeGreaterThan(0);
    });
  });
});
