import type { Knex } from 'knex';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** Where a row of evidence is from. */
export interface EvidencePlace {
  id: number;
  account_id: string;
  region: string;
}

/** Accounts and regions of the rows with these ids, in any order. */
export async function readPlaces(
  knex: Knex,
  ids: readonly number[],
): Promise<EvidencePlace[]> {
  const source = rowSource({
    knex,
    alias: 'k',
    columns: { key: 'integer' },
    rows: ids.map(id => [id]),
  });
  return rawRows(
    knex.raw(
      `SELECT e.id, e.account_id, e.region FROM ? JOIN evidence e ON e.id = k.key`,
      [source],
    ),
  );
}
