import type { Knex } from 'knex';
import { chunked } from '../../util/chunked';
import type { EntityRecord } from './EntityRecord';
import { toEntityRow } from './EntityRow';

/** Writes entities, which makes them dirty. @internal */
export async function upsertEntities(
  transaction: Knex.Transaction,
  records: readonly EntityRecord[],
): Promise<void> {
  for (const chunk of chunked(records, 100)) {
    const rows = chunk.map(toEntityRow);
    await transaction('entities')
      .insert(rows)
      .onConflict('entity_ref')
      .merge({
        ...Object.fromEntries(
          Object.keys(rows[0])
            .filter(column => column !== 'entity_ref')
            .map(column => [column, transaction.raw('excluded.??', [column])]),
        ),
        dirty: transaction.raw('entities.dirty + 1'),
      });
  }
}
