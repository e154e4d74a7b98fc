import { parseEntityRef } from '@backstage/catalog-model';
import { DOMAIN_IDS } from 'backstage-plugin-security-scorecards-common';
import { GRADES } from './grades';

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
  'template',
  'templateVersion',
] as const;

/** Components stand for themselves; other kinds roll them up, so that their sums would lead every ranking. */
export const DEFAULT_KIND = 'component';

/** Instead of kinds: all of them. */
export const ANY_KIND = 'all' as const;

/** Values of the keys that have a fixed set of them. */
const CHOICES: Partial<Record<RankingFilterKey, readonly string[]>> = {
  grade: [...GRADES, 'none'],
  domain: DOMAIN_IDS,
};

/** The values that the backend takes: an address may be old, or written by hand. */
export function knownValues(
  key: RankingFilterKey,
  values: readonly string[],
): readonly string[] {
  if (key === 'template' || key === 'templateVersion') {
    return values.filter(value => value.trim() !== '');
  }
  if (key === 'kind') {
    return values;
  }
  const choices = CHOICES[key];
  return values.filter(value =>
    choices ? choices.includes(value) : isEntityRef(value),
  );
}

function isEntityRef(value: string): boolean {
  try {
    parseEntityRef(value, { defaultKind: 'any', defaultNamespace: 'default' });
    return true;
  } catch {
    return false;
  }
}

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

/**
 * The filter narrowed to services, for what is summed up: other kinds roll services up and would count them twice.
 */
export function servicesOf(
  filter: RankingFilter,
  text: string,
): string[] | undefined {
  return toFilterParameter({ ...filter, kind: [DEFAULT_KIND] }, text);
}
