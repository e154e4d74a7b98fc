import type { Finding } from '../../../estate/Finding';
import { invalidInput } from '../errors';
import { filterAttributes, type FilterAttribute } from './attributes';
import {
  booleanCondition,
  dateCondition,
  ipCondition,
  keywordCondition,
  mapCondition,
  numberCondition,
  stringCondition,
  type Condition,
} from './conditions';

const MAX_ATTRIBUTES = 10;

function conditionOf(
  name: string,
  attribute: FilterAttribute,
  value: unknown,
  now: number,
): Condition {
  switch (attribute.kind) {
    case 'string':
      return stringCondition(name, value);
    case 'map':
      return mapCondition(name, value);
    case 'date':
      return dateCondition(name, value, now);
    case 'number':
      return numberCondition(name, value);
    case 'boolean':
      return booleanCondition(name, value);
    case 'ip':
      return ipCondition(name, value);
    default:
      return keywordCondition(name, value);
  }
}

/**
 * Turns the filters of GetFindings into one test. Attributes are joined by
 * AND; the cheap ones are tried first.
 *
 * @param now - simulated time, for date ranges
 * @internal
 */
export function compileFilters(
  filters: Record<string, unknown>,
  now: number,
): (finding: Finding) => boolean {
  const names = Object.keys(filters).filter(name => {
    const value = filters[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
  if (names.length > MAX_ATTRIBUTES) {
    throw invalidInput(
      `Filters hold ${names.length} attributes; at most ${MAX_ATTRIBUTES} are allowed`,
    );
  }
  const tests = names.map(name => {
    const attribute = filterAttributes.get(name);
    if (!attribute) {
      throw invalidInput(`Unknown filter attribute ${name}`);
    }
    const condition = conditionOf(name, attribute, filters[name], now);
    return { attribute, condition };
  });
  tests.sort(
    (left, right) =>
      Number(right.attribute.cheap) - Number(left.attribute.cheap),
  );
  return finding =>
    tests.every(({ attribute, condition }) =>
      condition(attribute.values(finding)),
    );
}
