import type { Knex } from 'knex';
import { isPostgres } from './rowSource';

/**
 * A condition that a column has one of many values. They are bound as one JSON text, so that neither database's limit on bound
 * parameters matters and the statement is the same whatever their number.
 *
 * @param knex - Database or transaction
 * @param column - Column, from code and never from a request
 * @param values - All numbers or all texts
 * @internal
 */
export function inValues(
  knex: Knex,
  column: string,
  values: readonly number[] | readonly string[],
): Knex.Raw {
  const json = JSON.stringify(values);
  if (!isPostgres(knex)) {
    return knex.raw('?? in (select value from json_each(?))', [column, json]);
  }
  const type = typeof values[0] === 'number' ? 'integer' : 'text';
  return knex.raw(
    `?? in (select value::${type} from json_array_elements_text(?::json))`,
    [column, json],
  );
}
