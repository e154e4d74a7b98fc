import type { Knex } from 'knex';
import type { WaiverRecord } from '../../waivers/WaiverRecord';

/** Notes that people were told of the end of a waiver; tells whether nobody else did. */
export async function markWaiverReminded(
  knex: Knex,
  waiver: Pick<WaiverRecord, 'id' | 'version'>,
  days: number,
): Promise<boolean> {
  const changed: number = await knex('waivers')
    .where({ id: waiver.id, version: waiver.version })
    .where(before =>
      before.whereNull('reminded_days').orWhere('reminded_days', '>', days),
    )
    .update({ reminded_days: days });
  return changed > 0;
}
