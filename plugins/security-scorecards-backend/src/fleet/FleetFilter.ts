import type { RankingFilter } from '../scorecards/ranking/parseRankingFilter';

/** Which entities figures are of. @internal */
export interface FleetFilter {
  /** Alternatives; none for all. */
  filter: readonly RankingFilter[];
  /** Absent for all. */
  entityRefs?: readonly string[];
}

/**
 * The filter, limited to components wherever it names no kind: a system or a group rolls up its components, and sums
 * over both would count everything twice.
 *
 * @internal
 */
export function componentsUnlessTold(
  filter: readonly RankingFilter[],
): RankingFilter[] {
  const components = ['kind', ['component']] as const;
  return filter.length === 0
    ? [new Map([components])]
    : filter.map(conditions =>
        conditions.has('kind')
          ? conditions
          : new Map([...conditions, components]),
      );
}
