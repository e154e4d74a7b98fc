import type { TargetState } from '../collection/TargetState';

/** A figure with its labels. @internal */
export type Figure = [number, Record<string, string>];

/** Seconds since the last complete visit, of the worst target of each source. One that never had a visit tells none. @internal */
export function lagBySource(
  targets: readonly TargetState[],
  now: Date,
): Figure[] {
  const worst = new Map<string, number>();
  for (const { source, lastSuccessAt } of targets) {
    if (lastSuccessAt !== undefined) {
      const seconds = (now.getTime() - Date.parse(lastSuccessAt)) / 1000;
      worst.set(source, Math.max(worst.get(source) ?? 0, seconds));
    }
  }
  return [...worst].map(([source, seconds]) => [seconds, { source }]);
}

/** Numbers of targets by source and status. @internal */
export function countByStatus(targets: readonly TargetState[]): Figure[] {
  const counts = new Map<string, Figure>();
  for (const { source, status } of targets) {
    const key = `${source} ${status}`;
    const figure = counts.get(key) ?? [0, { source, status }];
    figure[0] += 1;
    counts.set(key, figure);
  }
  return [...counts.values()];
}
