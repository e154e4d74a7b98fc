import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** What a source says of one thing in one account and region. */
export interface PlaceRow {
  accountId: string;
  region: string;
  key: string;
  value?: string;
}

/**
 * Replaces what a source says of accounts and regions; rows that stay the same are not written. Returns the accounts in which
 * something came or went.
 */
export async function replacePlaceRows(
  tx: Knex.Transaction,
  options: {
    table: 'disabled_controls' | 'enabled_standards';
    /** Columns, from code. */
    key: 'control_id' | 'standard_arn';
    value: 'reason' | 'status';
    source: EvidenceSource;
    /** Accounts and regions that the rows are complete for. */
    places: readonly { accountId: string; region: string }[];
    rows: readonly PlaceRow[];
  },
): Promise<string[]> {
  const { table, key, value, source, places } = options;
  const known = new Set(places.map(placeOf));
  const rows = new Map(
    options.rows
      .filter(row => known.has(placeOf(row)))
      .map(row => [`${placeOf(row)}/${row.key}`, row]),
  );
  if (known.size === 0) {
    return [];
  }
  const placeSource = rowSource({
    knex: tx,
    alias: 'k',
    columns: { account_id: 'text', region: 'text' },
    rows: [...known].map(place => place.split('/')),
  });
  const rowsSource = () =>
    rowSource({
      knex: tx,
      alias: 'w',
      columns: {
        account_id: 'text',
        region: 'text',
        item: 'text',
        value: 'text',
      },
      rows: [...rows.values()].map(row => [
        row.accountId,
        row.region,
        row.key,
        row.value,
      ]),
    });
  const gone = await rawRows<{ account_id: string }>(
    tx.raw(
      `DELETE FROM ${table}
       WHERE source = ? AND (account_id, region) IN (SELECT k.account_id, k.region FROM ?)
         AND (account_id, region, ${key}) NOT IN (SELECT w.account_id, w.region, w.item FROM ?)
       RETURNING account_id`,
      [source, placeSource, rowsSource()],
    ),
  );
  // An update in the place of an insert changes words alone; both are rare enough to be told alike.
  const written = await rawRows<{ account_id: string }>(
    tx.raw(
      `INSERT INTO ${table} (source, account_id, region, ${key}, ${value})
       SELECT ?, w.account_id, w.region, w.item, w.value FROM ? WHERE true
       ON CONFLICT (account_id, source, region, ${key}) DO UPDATE SET ${value} = excluded.${value}
       WHERE COALESCE(${table}.${value}, '') <> COALESCE(excluded.${value}, '')
       RETURNING account_id`,
      [source, rowsSource()],
    ),
  );
  return [...new Set([...gone, ...written].map(row => row.account_id))].sort();
}

function placeOf(place: { accountId: string; region: string }): string {
  return `${place.accountId}/${place.region}`;
}
