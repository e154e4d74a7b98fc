import type {
  CollectionTargetState,
  FirstSync,
} from 'backstage-plugin-security-scorecards-common';

/**
 * How far the first complete visit to all targets is; undefined once each has had one. A target that was visited and failed
 * counts as done, as more waiting does not help it. A target that tells no number of items, or has not begun, is taken to have as
 * many as those of its source that were read have on average; as long as there is none, nobody can tell the whole. The time left is
 * that of the target that takes longest, as targets are visited side by side.
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
  const rates = waiting.flatMap(target => target.progress?.ratePerSecond ?? []);
  const rate = rates.length > 0 ? sum(rates) : undefined;
  const amounts = waiting.map(target => amountOf(target, read));
  const estimates = amounts.map(({ estimated }) => estimated);
  const isKnown = estimates.every(estimated => estimated !== undefined);
  return {
    targets: targets.length,
    targetsDone: read.length,
    done: readRows + sum(amounts.map(({ done }) => done)),
    estimated: isKnown ? readRows + sum(estimates) : undefined,
    ratePerSecond: rate,
    secondsLeft: isKnown ? secondsLeft(amounts, rate) : undefined,
  };
}

/** What is read of a target, and what there is; `isTold` when the source says so. */
interface Amount {
  done: number;
  estimated?: number;
  isTold: boolean;
  secondsLeft?: number;
}

function amountOf(
  target: CollectionTargetState,
  read: readonly CollectionTargetState[],
): Amount {
  const { done = 0, estimated, secondsLeft: left } = target.progress ?? {};
  if (estimated !== undefined) {
    return { done, estimated, isTold: true, secondsLeft: left };
  }
  const alike = read.filter(
    ({ source, kind, lastSuccessAt }) =>
      source === target.source &&
      kind === target.kind &&
      lastSuccessAt !== undefined,
  );
  if (alike.length === 0) {
    return { done, isTold: false };
  }
  const mean = sum(alike.map(({ evidence }) => evidence)) / alike.length;
  return { done, estimated: Math.max(done, Math.round(mean)), isTold: false };
}

/** Undefined when a target that tells its amount does not tell its time, or nothing is read at present. */
function secondsLeft(
  amounts: readonly Amount[],
  rate: number | undefined,
): number | undefined {
  const told = amounts.filter(({ isTold }) => isTold);
  const others = amounts.filter(({ isTold }) => !isTold);
  const items = sum(others.map(({ done, estimated = 0 }) => estimated - done));
  const longest = told.map(amount => amount.secondsLeft);
  if (
    !longest.every(seconds => seconds !== undefined) ||
    (items > 0 && !rate)
  ) {
    return undefined;
  }
  return Math.max(0, ...longest, rate ? Math.ceil(items / rate) : 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
