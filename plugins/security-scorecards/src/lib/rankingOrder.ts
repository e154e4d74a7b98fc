/** Fields by which the backend can sort. */
const ORDER_FIELDS = [
  'risk',
  'score',
  'delta30d',
  'coverage',
  'title',
  'kind',
  'owner',
  'oldestEvidenceAt',
  'failing',
] as const;

/** Order of the ranking unless the reader chose another. */
export const DEFAULT_ORDER = 'risk,desc';

/** What the address tells of the order, as far as the backend knows it; else the usual one. */
export function readOrder(parameter: string | null): {
  column: string;
  direction: 'ascending' | 'descending';
} {
  const [field, direction] = (parameter ?? DEFAULT_ORDER).split(',');
  const column = ORDER_FIELDS.find(item => item === field);
  return column
    ? {
        column,
        direction: direction === 'asc' ? 'ascending' : 'descending',
      }
    : { column: 'risk', direction: 'descending' };
}
