import type { SecurityHubSettings } from '../../config/AwsSettings';
import { FullWatermark } from './FullWatermark';
import type { Hub } from './HubReader';
import { planVisit, type PlanOptions } from './planVisit';

const NOW = '2026-11-20T12:00:00.000Z';
const HOUR = 60 * 60_000;

const settings: SecurityHubSettings = {
  mode: 'aggregated',
  account: '222233334444',
  region: 'eu-west-1',
  concurrency: 4,
  passes: {
    full: { everyMs: 24 * HOUR, slices: 24 },
    changes: { everyMs: HOUR / 4 },
    updates: { everyMs: HOUR },
    suppressed: { everyMs: HOUR },
  },
  signals: { minimumSeverity: 'medium' },
};

function hubOf(accounts: number, regions = ['eu-west-1', 'us-east-1']): Hub {
  const readable = Array.from({ length: accounts }, (_, index) =>
    String(index).padStart(12, '0'),
  );
  return {
    view: {
      regions,
      openRegions: false,
      enabled: new Map(regions.map(region => [region, new Set(readable)])),
      consolidated: true,
      hasOwnRecorder: false,
      problems: [],
    },
    expected: readable.map(id => ({ account: { id }, regions })),
    readable,
  };
}

function plan(accounts: number, options: Partial<PlanOptions> = {}) {
  return planVisit({
    settings,
    hub: hubOf(accounts),
    pass: 'full',
    passId: 'full',
    startedAt: NOW,
    generators: [],
    ...options,
  });
}

describe('planVisit', () => {
  it('reads a large organisation in few queries, and then a slice of it', () => {
    const first = plan(2000);
    expect(first.lead).toBeUndefined();
    expect(first.expected).toHaveLength(2000);
    // Of controls and of signals, each of 20 accounts.
    expect(first.partitions).toHaveLength(200);
    const second = plan(2000, { watermark: first.watermark });
    expect(second.expected).toHaveLength(84);
    expect(second.partitions).toHaveLength(10);
  });

  it('asks no more of a large organisation in a delta than of a small one', () => {
    for (const [passId, queries] of [
      ['changes', 3],
      ['updates', 5],
      ['suppressed', 2],
    ] as const) {
      const delta = plan(2000, { pass: 'delta', passId, watermark: NOW });
      expect(delta.partitions).toHaveLength(queries);
      expect(delta.expected).toHaveLength(2000);
      expect(delta.watermark).toBe(NOW);
    }
  });

  it('reads everything without a watermark of its own, and everything of a small organisation by one query first', () => {
    for (const watermark of [undefined, '2026-11-20T11:00:00.000Z']) {
      const { lead, expected, readsControls } = plan(12, { watermark });
      expect(expected).toHaveLength(12);
      expect(readsControls).toBe(true);
      expect(lead).toMatchObject({ kind: 'all' });
      expect(lead?.accountIds).toHaveLength(12);
    }
    const quiet = plan(12, { settings: { ...settings, signals: undefined } });
    expect(quiet.lead?.kind).toBe('controls');
  });

  it('begins a delta a little before its last end, or where the full pass had read all', () => {
    const startOf = (watermark: string | undefined) =>
      plan(12, { pass: 'delta', passId: 'changes', watermark }).partitions[0]
        .changed;
    const since = { start: '2026-11-20T10:45:00.000Z', end: NOW };
    const eleven = '2026-11-20T11:00:00.000Z';
    expect(startOf(eleven)).toEqual(since);
    expect(startOf(FullWatermark.whole(eleven).toString())).toEqual(since);
    // A clock that was put back.
    expect(startOf('2026-11-21T00:00:00.000Z')?.start).toBe(
      '2026-11-20T11:45:00.000Z',
    );
    expect(startOf(undefined)?.start).toBe('1970-01-01T00:00:00.000Z');
  });

  it('keeps to the one region of a target that shows more', () => {
    const hub = hubOf(40, ['us-east-1']);
    const regions = [
      plan(40, { hub }),
      plan(40, { hub, pass: 'delta', passId: 'changes' }),
    ].flatMap(({ partitions }) => partitions.map(({ region }) => region));
    expect(new Set(regions)).toEqual(new Set(['us-east-1']));
  });

  it('asks nothing where no account has a hub', () => {
    expect(plan(0).partitions).toEqual([]);
    expect(plan(0).lead).toBeUndefined();
    expect(plan(0, { pass: 'delta', passId: 'changes' }).partitions).toEqual(
      [],
    );
  });
});
