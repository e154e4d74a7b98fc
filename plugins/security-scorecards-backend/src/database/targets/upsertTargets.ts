import type { Knex } from 'knex';
import type { CollectionTarget } from 'backstage-plugin-security-scorecards-node';
import { rowSource } from '../rowSource';

/** Writes the targets that are to be visited; the state of known ones stays. */
export async function upsertTargets(
  tx: Knex.Transaction,
  targets: readonly CollectionTarget[],
): Promise<void> {
  if (targets.length === 0) {
    return;
  }
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      id: 'text',
      source: 'text',
      kind: 'text',
      account_id: 'text',
      region: 'text',
      title: 'text',
    },
    rows: [...targets]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(target => [
        target.id,
        target.source,
        target.kind,
        target.accountId,
        target.region,
        target.title,
      ]),
  });
  await tx.raw(
    `INSERT INTO collection_targets (id, source, kind, account_id, region, title)
     SELECT k.id, k.source, k.kind, k.account_id, k.region, k.title FROM ? WHERE true
     ON CONFLICT (id) DO UPDATE SET
       source = excluded.source, kind = excluded.kind, account_id = excluded.account_id,
       region = excluded.region, title = excluded.title, active = true`,
    [source],
  );
}
