import type { CollectionTargetState } from 'backstage-plugin-security-scorecards-common';
import { describeFirstSync } from './describeFirstSync';

const target = (
  extra: Partial<CollectionTargetState>,
): CollectionTargetState => ({
  id: 'x',
  source: 'security-hub',
  kind: 'aggregator',
  account: '111122223333',
  region: 'eu-west-1',
  title: 'x',
  status: 'never',
  running: false,
  evidence: 0,
  skipped: 0,
  ...extra,
});
const AT = '2026-11-22T10:00:00.000Z';
const read = target({
  status: 'succeeded',
  lastRunAt: AT,
  lastSuccessAt: AT,
  evidence: 500,
});

describe('describeFirstSync', () => {
  it('says nothing once each target was read, though a later visit is under way', () => {
    expect(
      describeFirstSync([
        read,
        target({
          status: 'succeeded',
          lastRunAt: AT,
          lastSuccessAt: AT,
          progress: { done: 3, estimated: 10 },
        }),
      ]),
    ).toBeUndefined();
    expect(describeFirstSync([])).toBeUndefined();
  });

  it('does not wait for a target that cannot be read', () => {
    const denied = target({ status: 'denied', lastRunAt: AT });
    expect(describeFirstSync([read, denied])).toBeUndefined();
    expect(describeFirstSync([read, denied, target({})])).toMatchObject({
      targets: 3,
      targetsDone: 2,
    });
  });

  it('sums up items and rates, and takes the longest time', () => {
    expect(
      describeFirstSync([
        read,
        target({
          running: true,
          progress: {
            done: 100,
            estimated: 1_000,
            ratePerSecond: 30,
            secondsLeft: 30,
          },
        }),
        target({
          running: true,
          progress: {
            done: 10,
            estimated: 20,
            ratePerSecond: 1,
            secondsLeft: 10,
          },
        }),
      ]),
    ).toEqual({
      targets: 3,
      targetsDone: 1,
      done: 610,
      estimated: 1_520,
      ratePerSecond: 31,
      secondsLeft: 30,
    });
  });

  it('promises no end while a target has not begun or told none', () => {
    const running = target({
      progress: {
        done: 100,
        estimated: 200,
        ratePerSecond: 1,
        secondsLeft: 100,
      },
    });
    const unknown = { estimated: undefined, secondsLeft: undefined };
    expect(describeFirstSync([running, target({})])).toMatchObject({
      done: 100,
      ...unknown,
    });
    expect(
      describeFirstSync([running, target({ progress: { done: 7 } })]),
    ).toMatchObject({ done: 107, ...unknown });
  });

  it('takes a target that tells nothing to have as much as those of its source that were read', () => {
    const patches = (extra: Partial<CollectionTargetState>) =>
      target({ source: 'patch-manager', kind: 'account', ...extra });
    const running = target({
      running: true,
      progress: {
        done: 100,
        estimated: 1_000,
        ratePerSecond: 30,
        secondsLeft: 30,
      },
    });
    expect(
      describeFirstSync([
        running,
        patches({ lastRunAt: AT, lastSuccessAt: AT, evidence: 40 }),
        patches({ lastRunAt: AT, lastSuccessAt: AT, evidence: 61 }),
        // One that failed says nothing of the others.
        patches({ status: 'denied', lastRunAt: AT }),
        patches({ progress: { done: 80, ratePerSecond: 10 } }),
        patches({}),
      ]),
    ).toEqual({
      targets: 6,
      targetsDone: 3,
      done: 281,
      estimated: 101 + 1_000 + 80 + 51,
      ratePerSecond: 40,
      secondsLeft: 30,
    });
    // What is left of the others takes longer than the one that tells its time.
    expect(
      describeFirstSync([
        patches({ lastRunAt: AT, lastSuccessAt: AT, evidence: 1_000 }),
        patches({ progress: { done: 0, ratePerSecond: 10 } }),
      ]),
    ).toMatchObject({ estimated: 2_000, secondsLeft: 100 });
    // Nothing is read at present.
    expect(
      describeFirstSync([
        patches({ lastRunAt: AT, lastSuccessAt: AT, evidence: 1_000 }),
        patches({}),
      ]),
    ).toMatchObject({ estimated: 2_000, secondsLeft: undefined });
  });
});
