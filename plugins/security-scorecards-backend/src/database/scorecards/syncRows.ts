import type { Knex } from 'knex';
import { isPostgres, rowSource, type RowSourceColumn } from '../rowSource';

/**
 * Brings the rows of entities in a table in line with the given ones. Rows that stay the same are neither written nor locked: nearly
 * all of them do, whenever a scorecard is computed again.
 *
 * @param options - `columns` begin with those of `key`, of which the first is `entity_id`; `rows` hold plain values in that order
 * @internal
 */
export async function syncRows(
  transaction: Knex.Transaction,
  options: {
    table: string;
    key: readonly string[];
    columns: Record<string, RowSourceColumn>;
    /** Few. */
    entityIds: readonly number[];
    rows: readonly (readonly unknown[])[];
  },
): Promise<void> {
  const { table, key, columns, entityIds, rows } = options;
  const names = Object.keys(columns);
  const figures = names.filter(name => !key.includes(name));
  const given = () =>
    rowSource({ knex: transaction, alias: 'given', columns, rows });
  // Bound one by one, so that PostgreSQL sees how few they are and does not read the whole table.
  const stored = () => transaction(table).whereIn('entity_id', [...entityIds]);
  await stored()
    // Not a correlated `not exists`: SQLite would go through all given rows for each stored one.
    .whereRaw(`(${key.join(', ')}) not in (select ${key.join(', ')} from ?)`, [
      given(),
    ])
    .delete();
  const differs = isPostgres(transaction) ? 'is distinct from' : 'is not';
  const changed = figures.map(
    name => ` or stored.${name} ${differs} given.${name}`,
  );
  const update =
    figures.length > 0
      ? `update set ${figures
          .map(name => `${name} = excluded.${name}`)
          .join(', ')}`
      : 'nothing';
  await transaction.raw(
    `insert into ${table} (${names.join(', ')})
     select ${names.map(name => `given.${name}`).join(', ')} from ?
     left join ? on ${key
       .map(name => `stored.${name} = given.${name}`)
       .join(' and ')}
     where stored.${key[0]} is null${changed.join('')}
     on conflict (${key.join(', ')}) do ${update}`,
    [given(), stored().as('stored')],
  );
}
