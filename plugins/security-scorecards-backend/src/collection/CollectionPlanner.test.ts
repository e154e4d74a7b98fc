import type { CollectionPass } from 'backstage-plugin-security-scorecards-node';
import { CollectionPlanner } from './CollectionPlanner';
import type { PassState, TargetState } from './TargetState';

const NOW = new Date('2026-11-22T06:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function ago(milliseconds: number): string {
  return new Date(NOW.getTime() - milliseconds).toISOString();
}

function target(overrides: Partial<TargetState> = {}): TargetState {
  return {
    key: 1,
    id: 't',
    source: 'config',
    kind: 'account',
    accountId: '111122223333',
    region: 'eu-west-1',
    title: 'Config',
    active: true,
    status: 'succeeded',
    visits: 3,
    failures: 0,
    passes: new Map(),
    lastRunAt: ago(10 * MINUTE),
    lastSuccessAt: ago(10 * MINUTE),
    lastFullAt: ago(10 * MINUTE),
    progress: { done: 0, base: 0 },
    skipped: {},
    evidence: 0,
    ...overrides,
  };
}

function pass(overrides: Partial<PassState> = {}): PassState {
  return { status: 'succeeded', failures: 0, resumable: false, ...overrides };
}

function passes(
  states: Record<string, Partial<PassState>>,
): Pick<TargetState, 'passes'> {
  return {
    passes: new Map(
      Object.entries(states).map(([id, state]) => [id, pass(state)]),
    ),
  };
}

function plan(...targets: TargetState[]) {
  return CollectionPlanner.create({
    frequencyMs: HOUR,
    fullPassFrequencyMs: 24 * HOUR,
    leaseMs: 5 * MINUTE,
  }).plan({ targets, passes: new Map([['config', undefined]]), now: NOW });
}

describe('CollectionPlanner', () => {
  it.each<[string, Partial<TargetState>, boolean]>([
    ['was visited lately', {}, false],
    ['was visited long ago', { lastRunAt: ago(HOUR) }, true],
    ['was never visited', { lastRunAt: undefined }, true],
    ['is requested', { requestedAt: ago(1) }, true],
    [
      'is requested but no longer named',
      { requestedAt: ago(1), active: false },
      false,
    ],
    [
      'is requested but has no collector',
      { requestedAt: ago(1), source: 'patch-manager' },
      false,
    ],
    [
      'is requested but being visited',
      { requestedAt: ago(1), heartbeatAt: ago(MINUTE) },
      false,
    ],
    [
      'was left by a dead instance',
      {
        ...passes({ full: { startedAt: ago(6 * MINUTE) } }),
        heartbeatAt: ago(6 * MINUTE),
      },
      true,
    ],
    ['was cut off', passes({ delta: { startedAt: ago(MINUTE) } }), true],
    [
      'failed just now',
      { status: 'failed', failures: 1, lastRunAt: ago(1) },
      false,
    ],
    [
      'failed once a minute ago',
      { status: 'failed', failures: 1, lastRunAt: ago(MINUTE) },
      true,
    ],
    [
      'failed four times a minute ago',
      { status: 'failed', failures: 4, lastRunAt: ago(MINUTE) },
      false,
    ],
    [
      'failed very often an hour ago',
      { status: 'failed', failures: 40, lastRunAt: ago(HOUR) },
      true,
    ],
    ['was denied ten minutes ago', { status: 'denied', failures: 1 }, false],
  ])('knows whether a target is due that %s', (_, overrides, due) => {
    expect(plan(target(overrides))).toHaveLength(due ? 1 : 0);
  });

  it.each<[string, Partial<TargetState>, object]>([
    ['without a watermark', {}, { passId: 'full', resume: false }],
    [
      'with a watermark',
      passes({ full: { watermark: 'w' } }),
      { passId: 'delta', resume: false },
    ],
    [
      'whose full pass is a day old',
      { ...passes({ full: { watermark: 'w' } }), lastFullAt: ago(24 * HOUR) },
      { passId: 'full', resume: false },
    ],
    [
      'that was cut off',
      passes({
        full: { watermark: 'w', startedAt: ago(HOUR), resumable: true },
      }),
      { passId: 'full', resume: true },
    ],
    [
      'that was cut off before a checkpoint',
      passes({ full: { startedAt: ago(HOUR) } }),
      { passId: 'full', resume: false },
    ],
    [
      'that was cut off too long ago',
      passes({ full: { startedAt: ago(24 * HOUR), resumable: true } }),
      { passId: 'full', resume: false },
    ],
  ])('chooses the pass for a target %s', (_, overrides, expected) => {
    expect(plan(target({ ...overrides, requestedAt: ago(1) }))).toEqual([
      expect.objectContaining({
        targetId: 't',
        visits: 3,
        fullPassId: 'full',
        sharedWatermark: true,
        ...expected,
      }),
    ]);
  });

  it('puts requested targets first, then cut off ones, then the longest waiting', () => {
    const plans = plan(
      target({ id: 'old', lastRunAt: ago(2 * HOUR) }),
      target({ id: 'older', lastRunAt: ago(3 * HOUR) }),
      target({ id: 'never', lastRunAt: undefined }),
      target({ id: 'cut', ...passes({ full: { startedAt: ago(HOUR) } }) }),
      target({ id: 'asked', requestedAt: ago(1) }),
    );
    expect(plans.map(({ targetId }) => targetId)).toEqual([
      'asked',
      'cut',
      'never',
      'older',
      'old',
    ]);
  });
});

describe('CollectionPlanner for a collector that names its passes', () => {
  const named: CollectionPass[] = [
    { id: 'changes', kind: 'delta', title: 'Changes', everyMs: 15 * MINUTE },
    { id: 'suppressed', kind: 'delta', title: 'Suppressed', everyMs: HOUR },
    { id: 'everything', kind: 'full', title: 'All', everyMs: 24 * HOUR },
  ];
  const fresh = {
    changes: { lastRunAt: ago(MINUTE) },
    suppressed: { lastRunAt: ago(MINUTE) },
    everything: { lastRunAt: ago(MINUTE) },
  };

  function planNamed(...targets: TargetState[]) {
    return CollectionPlanner.create({
      frequencyMs: HOUR,
      fullPassFrequencyMs: 24 * HOUR,
      leaseMs: 5 * MINUTE,
    }).plan({ targets, passes: new Map([['config', named]]), now: NOW });
  }

  it.each<[string, Partial<TargetState>, string | undefined]>([
    [
      'never visited',
      { lastRunAt: undefined, lastFullAt: undefined },
      'everything',
    ],
    [
      'without a full pass',
      { lastFullAt: undefined, ...passes({ changes: {} }) },
      'everything',
    ],
    ['with nothing due', passes(fresh), undefined],
    [
      'with one pass due',
      passes({ ...fresh, suppressed: { lastRunAt: ago(HOUR) } }),
      'suppressed',
    ],
    [
      'with several due, of which one is later for its schedule',
      passes({
        changes: { lastRunAt: ago(HOUR) },
        suppressed: { lastRunAt: ago(2 * HOUR) },
        everything: { lastRunAt: ago(25 * HOUR) },
      }),
      'changes',
    ],
    [
      'with a pass that was never visited',
      passes({ ...fresh, suppressed: {} }),
      'suppressed',
    ],
    [
      'with a pass that was cut off',
      passes({
        changes: { lastRunAt: ago(5 * HOUR) },
        suppressed: {},
        everything: {
          lastRunAt: ago(HOUR),
          startedAt: ago(MINUTE),
          resumable: true,
        },
      }),
      'everything',
    ],
    [
      'with a pass that failed just now, and another that is due',
      passes({
        ...fresh,
        changes: { lastRunAt: ago(16 * MINUTE) },
        everything: {
          status: 'failed',
          failures: 3,
          lastRunAt: ago(MINUTE),
          startedAt: ago(HOUR),
          resumable: true,
        },
      }),
      'changes',
    ],
    [
      'with a full pass that was denied an hour ago',
      passes({
        ...fresh,
        everything: { status: 'denied', failures: 1, lastRunAt: ago(HOUR) },
      }),
      'everything',
    ],
    [
      'that is requested with nothing due',
      { ...passes(fresh), requestedAt: ago(1) },
      'changes',
    ],
    [
      'that is requested while a pass is in trouble',
      {
        ...passes({
          ...fresh,
          suppressed: { status: 'denied', failures: 2, lastRunAt: ago(1) },
        }),
        requestedAt: ago(1),
      },
      'suppressed',
    ],
  ])('chooses the pass for a target %s', (_, overrides, expected) => {
    const plans = planNamed(target(overrides));
    expect(plans.map(({ passId }) => passId)).toEqual(
      expected === undefined ? [] : [expected],
    );
  });

  it('resumes only what was cut off lately and has a checkpoint', () => {
    const resume = (state: Partial<PassState>) =>
      planNamed(target(passes({ ...fresh, everything: state })))[0].resume;
    expect(resume({ startedAt: ago(HOUR), resumable: true })).toBe(true);
    expect(resume({ startedAt: ago(HOUR) })).toBe(false);
    expect(resume({ startedAt: ago(25 * HOUR), resumable: true })).toBe(false);
  });

  it('gives each pass a watermark of its own', () => {
    const [first] = planNamed(
      target({ ...passes(fresh), requestedAt: ago(1) }),
    );
    expect(first).toMatchObject({
      pass: 'delta',
      fullPassId: 'everything',
      sharedWatermark: false,
    });
  });
});
