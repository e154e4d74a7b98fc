import { InputError } from '@backstage/errors';

/** Fields by which the ranking can be ordered. @internal */
export const ORDER_FIELDS = [
  'risk',
  'score',
  'coverage',
  'title',
  'kind',
  'owner',
  'oldestEvidenceAt',
  'failing',
  'delta30d',
] as const;

/** A field by which the ranking can be ordered. @internal */
export type OrderField = (typeof ORDER_FIELDS)[number];

/** Order of the ranking; entities that have no value come last either way. @internal */
export interface RankingOrder {
  field: OrderField;
  direction: 'asc' | 'desc';
}

/**
 * Reads the `orderField` parameter, `field,asc` or `field,desc`; `risk,desc` when there is none.
 * Throws `InputError`.
 *
 * @internal
 */
export function parseRankingOrder(text: string | undefined): RankingOrder {
  if (text === undefined) {
    return { field: 'risk', direction: 'desc' };
  }
  const [name, direction = 'asc', ...rest] = text
    .split(',')
    .map(part => part.trim());
  const field = ORDER_FIELDS.find(item => item === name);
  if (!field) {
    throw new InputError(
      `orderField: there is no field '${name}'; the fields are ${ORDER_FIELDS.join(
        ', ',
      )}`,
    );
  }
  if ((direction !== 'asc' && direction !== 'desc') || rest.length > 0) {
    throw new InputError(
      `orderField: '${text}' has no usable direction; write ${field},asc or ${field},desc`,
    );
  }
  return { field, direction };
}
