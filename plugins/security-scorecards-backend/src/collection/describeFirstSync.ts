import type {
  CollectionTargetState,
  FirstSync,
} from 'backstage-plugin-security-scorecards-common';

/**
 * How far the first complete visit to all targets is; undefined once each has had one. A target that was visited and failed
 * counts as done, as more waiting does not help it. Targets whose source tells no number of items count as targets only. The
 * time left is that of the target that takes longest, as targets are visited side by side.
 */
export function describeFirstSync(
  targets: readonly CollectionTargetState[],
): FirstSync | undefined {
  const waiting = targets.filter(
    ({ lastRunAt, lastSuccessAt, progress }) =>
      lastSuccessAt === undefined &&
      (lastRunAt === undefined || progress !== undefined),
  );
  if (waiting.length === 0) {
    return undefined;
  }
  const read = targets.filter(target => !waiting.includes(target));
  const readRows = sum(read.map(({ evidence }) => evidence));
  const counted = waiting.flatMap(({ progress }) => progress ?? []);
  const estimates = counted.map(({ estimated }) => estimated);
  // Who has not begun, and does so later than others, may be the largest of all.
  const known =
    counted.length === waiting.length &&
    estimates.every(estimated => estimated !== undefined);
  const rates = counted.flatMap(({ ratePerSecond }) => ratePerSecond ?? []);
  const left = counted.map(({ secondsLeft }) => secondsLeft);
  const longest = Math.max(0, ...left.map(seconds => seconds ?? 0));
  return {
    targets: targets.length,
    targetsDone: read.length,
    done: readRows + sum(counted.map(({ done }) => done)),
    estimated: known
      ? readRows + sum(estimates.map(estimated => estimated ?? 0))
      : undefined,
    ratePerSecond: rates.length > 0 ? sum(rates) : undefined,
    secondsLeft:
      known && left.every(seconds => seconds !== undefined)
        ? longest
        : undefined,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
