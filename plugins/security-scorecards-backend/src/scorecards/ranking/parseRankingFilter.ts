import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { DOMAIN_IDS } from 'backstage-plugin-security-scorecards-common';

/** Keys of the filter of the ranking. @internal */
export const FILTER_KEYS = [
  'kind',
  'namespace',
  'owner',
  'system',
  'partOf',
  'domain',
  'grade',
  'account',
  'lifecycle',
  'criticality',
  'template',
  'templateVersion',
  'text',
] as const;

/** A key of the filter of the ranking. @internal */
export type FilterKey = (typeof FILTER_KEYS)[number];

/** Conditions that must all hold; the values of one key are alternatives. @internal */
export type RankingFilter = ReadonlyMap<FilterKey, readonly string[]>;

/**
 * Reads one `filter` parameter: `key=value` joined by `,`, with `\,` for a comma inside a value.
 * Throws `InputError` that names the key or the place that cannot be read.
 *
 * @internal
 */
export function parseRankingFilter(text: string): RankingFilter {
  const conditions = new Map<FilterKey, string[]>();
  for (const part of splitConditions(text)) {
    const equals = part.indexOf('=');
    if (equals === -1) {
      throw new InputError(
        `filter: '${part}' is not a condition; write key=value, with one of the keys ${FILTER_KEYS.join(
          ', ',
        )}`,
      );
    }
    const name = part.slice(0, equals).trim();
    const key = FILTER_KEYS.find(item => item === name);
    if (!key) {
      throw new InputError(
        `filter: there is no key '${name}'; the keys are ${FILTER_KEYS.join(
          ', ',
        )}`,
      );
    }
    const value = normalize(key, part.slice(equals + 1).trim());
    conditions.set(key, [...(conditions.get(key) ?? []), value]);
  }
  return conditions;
}

function splitConditions(text: string): string[] {
  const parts = [''];
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    const next = text[index + 1];
    if (sign === '\\' && (next === ',' || next === '\\')) {
      parts[parts.length - 1] += next;
      index += 1;
    } else if (sign === ',') {
      parts.push('');
    } else {
      parts[parts.length - 1] += sign;
    }
  }
  return parts;
}

function normalize(key: FilterKey, value: string): string {
  if (!value) {
    throw new InputError(`filter: the key '${key}' has no value`);
  }
  switch (key) {
    case 'owner':
      return entityRef(key, value, 'group');
    case 'system':
      return entityRef(key, value, 'system');
    case 'partOf':
      return entityRef(key, value, 'domain');
    case 'grade':
      return oneOf(key, value, ['A', 'B', 'C', 'D', 'E', 'none']);
    case 'domain':
      return oneOf(key, value, DOMAIN_IDS);
    case 'criticality':
      return oneOf(key, value, ['critical', 'high', 'medium', 'low']);
    case 'account':
      if (!/^\d{12}$/.test(value)) {
        throw new InputError(
          `filter: account '${value}' is not an account id of twelve digits`,
        );
      }
      return value;
    case 'lifecycle':
    case 'template':
    case 'templateVersion':
      return value;
    default:
      return value.toLocaleLowerCase('en-US');
  }
}

function oneOf(
  key: FilterKey,
  value: string,
  allowed: readonly string[],
): string {
  const match = allowed.find(item => lower(item) === lower(value));
  if (!match) {
    throw new InputError(
      `filter: ${key} '${value}' is not one of ${allowed.join(', ')}`,
    );
  }
  return match;
}

function entityRef(key: FilterKey, value: string, defaultKind: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(value, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    throw new InputError(
      `filter: ${key} '${value}' is not an entity ref, such as ${defaultKind}:default/name`,
    );
  }
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
