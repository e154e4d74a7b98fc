import { z } from 'zod';
import { DAY } from '../../../estate/time';
import { invalidInput } from '../errors';

/** Tells whether the values of an attribute satisfy its filter. @internal */
export type Condition = (values: unknown[]) => boolean;

const stringFilter = z.object({
  Value: z.string().max(12_000),
  Comparison: z.enum([
    'EQUALS',
    'PREFIX',
    'NOT_EQUALS',
    'PREFIX_NOT_EQUALS',
    'CONTAINS',
    'NOT_CONTAINS',
    'CONTAINS_WORD',
  ]),
});

const mapFilter = z.object({
  Key: z.string(),
  Value: z.string(),
  Comparison: z.enum(['EQUALS', 'NOT_EQUALS', 'CONTAINS', 'NOT_CONTAINS']),
});

const dateFilter = z.object({
  Start: z.iso.datetime({ offset: true }).optional(),
  End: z.iso.datetime({ offset: true }).optional(),
  DateRange: z
    .object({
      Value: z.number().int().min(0),
      Unit: z.literal('DAYS'),
      Comparison: z.enum(['WITHIN', 'OLDER_THAN']).default('WITHIN'),
    })
    .optional(),
});

const numberFilter = z.object({
  Gte: z.number().optional(),
  Lte: z.number().optional(),
  Eq: z.number().optional(),
  Gt: z.number().optional(),
  Lt: z.number().optional(),
});

type StringFilter = z.infer<typeof stringFilter>;

function parse<T>(schema: z.ZodType<T>, name: string, value: unknown): T[] {
  const parsed = z.array(schema).max(20).safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = ['Filters', name, ...issue.path].join('.');
    throw invalidInput(`Invalid filter at ${place}: ${issue.message}`);
  }
  return parsed.data;
}

const NEGATIVE = new Set(['NOT_EQUALS', 'PREFIX_NOT_EQUALS', 'NOT_CONTAINS']);

// Combinations that the API reference calls an error.
function rejectMixes(name: string, comparisons: ReadonlySet<string>): void {
  const clash = [
    ['EQUALS', 'NOT_EQUALS'],
    ['EQUALS', 'PREFIX_NOT_EQUALS'],
    ['CONTAINS', 'NOT_CONTAINS'],
  ].find(pair => pair.every(comparison => comparisons.has(comparison)));
  const lonely = ['CONTAINS', 'NOT_CONTAINS'].some(
    comparison => comparisons.has(comparison) && comparisons.size > 1,
  );
  if (clash || lonely) {
    throw invalidInput(
      `Invalid combination of comparison operators for filter ${name}: ${[
        ...comparisons,
      ].join(', ')}`,
    );
  }
}

function escapeWord(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

// The positive form of a comparison.
function holds(filter: StringFilter, value: string): boolean {
  switch (filter.Comparison) {
    case 'PREFIX':
    case 'PREFIX_NOT_EQUALS':
      return value.startsWith(filter.Value);
    case 'CONTAINS':
    case 'NOT_CONTAINS':
      return value.includes(filter.Value);
    case 'CONTAINS_WORD':
      return new RegExp(`\\b${escapeWord(filter.Value)}\\b`, 'i').test(value);
    default:
      return value === filter.Value;
  }
}

/** Positive filters are joined by OR, negative ones by AND. @internal */
export function stringCondition(name: string, value: unknown): Condition {
  const filters = parse(stringFilter, name, value);
  rejectMixes(name, new Set(filters.map(filter => filter.Comparison)));
  const positive = filters.filter(f => !NEGATIVE.has(f.Comparison));
  const negative = filters.filter(f => NEGATIVE.has(f.Comparison));
  return values => {
    const texts = values.map(String);
    return (
      (positive.length === 0 ||
        positive.some(filter => texts.some(text => holds(filter, text)))) &&
      negative.every(filter => !texts.some(text => holds(filter, text)))
    );
  };
}

/** As for strings; filters with different keys are joined by OR too. @internal */
export function mapCondition(name: string, value: unknown): Condition {
  const filters = parse(mapFilter, name, value);
  rejectMixes(name, new Set(filters.map(filter => filter.Comparison)));
  const positive = filters.filter(f => !NEGATIVE.has(f.Comparison));
  const negative = filters.filter(f => NEGATIVE.has(f.Comparison));
  return values => {
    const entries = values as Array<[string, string]>;
    const found = (filter: z.infer<typeof mapFilter>) =>
      entries.some(([key, text]) => key === filter.Key && holds(filter, text));
    return (
      (positive.length === 0 || positive.some(found)) &&
      negative.every(filter => !found(filter))
    );
  };
}

/** Absolute bounds are inclusive; a range counts whole days back. @internal */
export function dateCondition(
  name: string,
  value: unknown,
  now: number,
): Condition {
  const windows = parse(dateFilter, name, value).map(filter => {
    if (filter.DateRange) {
      const edge = now - filter.DateRange.Value * DAY;
      return filter.DateRange.Comparison === 'WITHIN'
        ? { start: edge, end: Infinity }
        : { start: -Infinity, end: edge };
    }
    if (filter.Start === undefined && filter.End === undefined) {
      throw invalidInput(
        `Invalid filter at Filters.${name}: Start, End or DateRange is required`,
      );
    }
    return {
      start: filter.Start ? Date.parse(filter.Start) : -Infinity,
      end: filter.End ? Date.parse(filter.End) : Infinity,
    };
  });
  return values =>
    values.some(instant =>
      windows.some(
        // Findings show whole milliseconds, so they are compared as such.
        ({ start, end }) =>
          Math.trunc(instant as number) >= start &&
          Math.trunc(instant as number) <= end,
      ),
    );
}

/** Bounds of one filter are joined by AND, filters by OR. @internal */
export function numberCondition(name: string, value: unknown): Condition {
  const filters = parse(numberFilter, name, value);
  return values =>
    values.some(number =>
      filters.some(
        ({ Gte, Lte, Eq, Gt, Lt }) =>
          (Gte === undefined || Number(number) >= Gte) &&
          (Lte === undefined || Number(number) <= Lte) &&
          (Eq === undefined || Number(number) === Eq) &&
          (Gt === undefined || Number(number) > Gt) &&
          (Lt === undefined || Number(number) < Lt),
      ),
    );
}

/** Equality of a flag. @internal */
export function booleanCondition(name: string, value: unknown): Condition {
  const filters = parse(z.object({ Value: z.boolean() }), name, value);
  return values => filters.some(({ Value }) => values.includes(Value));
}

/** A text anywhere in the finding. @internal */
export function keywordCondition(name: string, value: unknown): Condition {
  const filters = parse(z.object({ Value: z.string() }), name, value);
  return ([document]) => {
    const text = JSON.stringify(document);
    return filters.some(({ Value }) => text.includes(Value));
  };
}

/** No finding of the estate carries an address, so none is inside. @internal */
export function ipCondition(name: string, value: unknown): Condition {
  parse(z.object({ Cidr: z.string() }), name, value);
  return () => false;
}
