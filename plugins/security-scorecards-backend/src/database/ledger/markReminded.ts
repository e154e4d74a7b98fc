import type { Knex } from 'knex';

/** Notes that people were told of the end of an entry of a ledger; tells whether nobody else did. @internal */
export async function markReminded(
  knex: Knex,
  table: 'attestations' | 'waivers',
  entry: { id: string; version: number },
  days: number,
): Promise<boolean> {
  const changed: number = await knex(table)
    .where({ id: entry.id, version: entry.version })
    .where(before =>
      before.whereNull('reminded_days').orWhere('reminded_days', '>', days),
    )
    .update({ reminded_days: days });
  return changed > 0;
}
