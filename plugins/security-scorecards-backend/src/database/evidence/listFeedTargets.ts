import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** An account and region. */
export interface Place {
  accountId: string;
  region: string;
}

/** Name of a place, to look it up by. */
export function placeKey({ accountId, region }: Place): string {
  return `${accountId}/${region}`;
}

/** Keys of the targets that cover places of a source and are visited, by {@link placeKey}. Places that nobody has read yet are left out. */
export async function listFeedTargets(
  tx: Knex.Transaction,
  options: { source: EvidenceSource; places: readonly Place[] },
): Promise<Map<string, number>> {
  const distinct = new Map(options.places.map(item => [placeKey(item), item]));
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { account_id: 'text', region: 'text' },
    rows: [...distinct.values()].map(place => [place.accountId, place.region]),
  });
  const rows = await rawRows<{
    account_id: string;
    region: string;
    target_key: number;
  }>(
    tx.raw(
      `SELECT c.account_id, c.region, t.target_key FROM ?
       JOIN source_coverage c ON c.source = ? AND c.account_id = k.account_id AND c.region = k.region
       JOIN collection_targets t ON t.id = c.target_id AND t.source = c.source
       WHERE c.observed_at IS NOT NULL AND t.active = true`,
      [source, options.source],
    ),
  );
  return new Map(
    rows.map(row => [
      placeKey({ accountId: row.account_id, region: row.region }),
      row.target_key,
    ]),
  );
}
