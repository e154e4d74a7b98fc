import { CollectionPlanner } from './CollectionPlanner';
import type { TargetState } from './TargetState';

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
    resumable: false,
    lastRunAt: ago(10 * MINUTE),
    lastSuccessAt: ago(10 * MINUTE),
    lastFullAt: ago(10 * MINUTE),
    progress: { done: 0, base: 0 },
    skipped: {},
    evidence: 0,
    ...overrides,
  };
}

function plan(...targets: TargetState[]) {
  return CollectionPlanner.create({
    frequencyMs: HOUR,
    fullPassFrequencyMs: 24 * HOUR,
    leaseMs: 5 * MINUTE,
  }).plan({ targets, sources: new Set(['config']), now: NOW });
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
      { pass: 'full', heartbeatAt: ago(6 * MINUTE) },
      true,
    ],
    ['was cut off', { pass: 'delta' }, true],
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
    ['without a watermark', {}, { pass: 'full', resume: false }],
    ['with a watermark', { watermark: 'w' }, { pass: 'delta', resume: false }],
    [
      'whose full pass is a day old',
      { watermark: 'w', lastFullAt: ago(24 * HOUR) },
      { pass: 'full', resume: false },
    ],
    [
      'that was cut off',
      {
        watermark: 'w',
        pass: 'full',
        resumable: true,
        passStartedAt: ago(HOUR),
      },
      { pass: 'full', resume: true },
    ],
    [
      'that was cut off before a checkpoint',
      { pass: 'full', passStartedAt: ago(HOUR) },
      { pass: 'full', resume: false },
    ],
    [
      'that was cut off too long ago',
      { pass: 'full', resumable: true, passStartedAt: ago(24 * HOUR) },
      { pass: 'full', resume: false },
    ],
  ])('chooses the pass for a target %s', (_, overrides, expected) => {
    expect(plan(target({ ...overrides, requestedAt: ago(1) }))).toEqual([
      { targetId: 't', visits: 3, ...expected },
    ]);
  });

  it('puts requested targets first, then cut off ones, then the longest waiting', () => {
    const plans = plan(
      target({ id: 'old', lastRunAt: ago(2 * HOUR) }),
      target({ id: 'older', lastRunAt: ago(3 * HOUR) }),
      target({ id: 'never', lastRunAt: undefined }),
      target({ id: 'cut', pass: 'full', passStartedAt: ago(HOUR) }),
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
