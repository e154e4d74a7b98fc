import type { Knex } from 'knex';
import { preferIndexLookups } from '../preferIndexLookups';
import { retryOnConflict } from '../retryOnConflict';
import { archiveSignals } from './archiveSignals';

const PAGE_SIZE = 2_000;

/** Archives signals of accounts that no full pass has read completely since a time, nor anything else told of; returns their number. */
export async function archiveAbandonedSignals(
  knex: Knex,
  options: { before: string; signal: AbortSignal; now: string },
): Promise<number> {
  const { before, now } = options;
  let archived = 0;
  for (;;) {
    options.signal.throwIfAborted();
    const rows: { id: number }[] = await knex('signals')
      .select('id')
      .whereRaw(`state <> 'archived'`)
      .where('written_at', '<', before)
      .whereNotExists(
        knex('signal_coverage as c')
          .select(knex.raw('1'))
          .where('c.account_id', knex.ref('signals.account_id'))
          .where('c.source', knex.ref('signals.source'))
          .where('c.observed_at', '>=', before),
      )
      .limit(PAGE_SIZE);
    if (rows.length > 0) {
      archived += await retryOnConflict(() =>
        knex.transaction(async tx => {
          await preferIndexLookups(tx);
          return archiveSignals(tx, {
            keys: rows.map(row => row.id),
            writtenBefore: before,
            now,
          });
        }),
      );
    }
    if (rows.length < PAGE_SIZE) {
      return archived;
    }
  }
}
