/** Conditions of the ranking by key, each with its alternatives. */
export type RankingFilter = Partial<
  Record<RankingFilterKey, readonly string[]>
>;

/** Keys that the fleet page offers. */
export type RankingFilterKey = (typeof RANKING_FILTER_KEYS)[number];

export const RANKING_FILTER_KEYS = [
  'kind',
  'owner',
  'system',
  'partOf',
  'grade',
  'domain',
] as const;

/** Components stand for themselves; other kinds roll them up, so that their sums would lead every ranking. */
export const DEFAULT_KIND = 'component';

/** Instead of kinds: all of them. */
export const ANY_KIND = 'all' as const;

/** The `filter` parameter of the API for these conditions; undefined when there are none. */
export function toFilterParameter(
  filter: RankingFilter,
  text: string,
): string[] | undefined {
  const conditions = RANKING_FILTER_KEYS.flatMap(key =>
    (filter[key] ?? [])
      .filter(value => key !== 'kind' || value !== ANY_KIND)
      .map(value => `${key}=${escape(value)}`),
  );
  if (text.trim() !== '') {
    conditions.push(`text=${escape(text.trim())}`);
  }
  return conditions.length > 0 ? [conditions.join(',')] : undefined;
}

function escape(value: string): string {
  return value.replace(/,/g, '\\,');
}
