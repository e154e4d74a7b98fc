import type { QueryCondition, QueryExpression } from './parseExpression';

type Json = Record<string, unknown>;

/** A configuration item as the query engine sees it. @internal */
export type QueryRow = Json;

function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => valuesAt(item, steps));
  }
  if (steps.length === 0) {
    return value === undefined ? [] : [value];
  }
  return typeof value === 'object' && value !== null
    ? valuesAt((value as Json)[steps[0]], steps.slice(1))
    : [];
}

/** Values of a field; array elements are looked at one by one. @internal */
export function fieldValues(row: QueryRow, field: string): unknown[] {
  return valuesAt(row, field.split('.'));
}

/** Whether a row satisfies a condition. @internal */
export function satisfies(row: QueryRow, condition: QueryCondition): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every(part => satisfies(row, part));
    case 'or':
      return condition.parts.some(part => satisfies(row, part));
    case 'not':
      return !satisfies(row, condition.part);
    case 'in':
      return fieldValues(row, condition.field).some(value =>
        condition.values.some(wanted => wanted === value),
      );
    case 'between':
      return fieldValues(row, condition.field).some(
        value =>
          String(value) >= condition.low && String(value) <= condition.high,
      );
    default:
      return fieldValues(row, condition.field).some(value =>
        compare(value, condition.operator, condition.value),
      );
  }
}

function compare(
  value: unknown,
  operator: string,
  wanted: string | number | boolean,
): boolean {
  switch (operator) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case 'LIKE':
      return String(wanted).endsWith('%')
        ? String(value).startsWith(String(wanted).slice(0, -1))
        : value === wanted;
    case '<':
      return order(value, wanted) < 0;
    case '>':
      return order(value, wanted) > 0;
    case '<=':
      return order(value, wanted) <= 0;
    default:
      return order(value, wanted) >= 0;
  }
}

function order(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') {
    return left - right;
  }
  return String(left) < String(right) ? -1 : Number(left !== right);
}

/** The selected fields of a row, nested as in the row. @internal */
export function project(row: QueryRow, fields: readonly string[]): Json {
  const result: Json = {};
  for (const field of fields) {
    const steps = field === '*' ? [] : field.split('.');
    if (steps.length === 0) {
      Object.assign(result, row);
    } else {
      copyField(row, result, steps);
    }
  }
  return result;
}

function copyField(from: Json, to: Json, steps: readonly string[]): void {
  const [step, ...rest] = steps;
  const value = from[step];
  if (value === undefined) {
    return;
  }
  if (rest.length === 0) {
    to[step] = value;
    return;
  }
  if (Array.isArray(value)) {
    const list = (to[step] as Json[] | undefined) ?? value.map(() => ({}));
    value.forEach((item, index) => copyField(item as Json, list[index], rest));
    to[step] = list;
    return;
  }
  const child = (to[step] as Json | undefined) ?? {};
  copyField(value as Json, child, rest);
  to[step] = child;
}

/** Groups rows and counts them. @internal */
export function aggregate(
  rows: Iterable<QueryRow>,
  expression: QueryExpression,
): Json[] {
  const groups = new Map<string, { row: Json; count: number }>();
  for (const row of rows) {
    const part = project(row, expression.groupBy);
    const key = JSON.stringify(part);
    const group = groups.get(key) ?? { row: part, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  if (expression.groupBy.length === 0 && groups.size === 0) {
    return [{ 'COUNT(*)': 0 }];
  }
  return [...groups.values()].map(({ row, count }) => ({
    'COUNT(*)': count,
    ...row,
  }));
}
