import type { Knex } from 'knex';
import type { LedgerWord } from '../../governance/ledgerWords';
import { escapeLike } from '../attribution/tagCondition';

/**
 * Narrows a query of a ledger to entries in which each word stands: in one of the columns, or in what is told besides.
 *
 * @param options - `columns` are from code; `titled` adds the titles that the word stands in
 * @internal
 */
export function havingWords(
  query: Knex.QueryBuilder,
  options: {
    words: readonly LedgerWord[];
    columns: readonly string[];
    titled: (entry: Knex.QueryBuilder, word: LedgerWord) => void;
  },
): void {
  for (const word of options.words) {
    query.where(entry => {
      for (const column of options.columns) {
        entry.orWhereRaw(`lower(${column}) like ? escape '!'`, [
          `%${escapeLike(word.word)}%`,
        ]);
      }
      options.titled(entry, word);
    });
  }
}
