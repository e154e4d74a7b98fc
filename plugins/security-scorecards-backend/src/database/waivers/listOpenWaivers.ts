import type { Knex } from 'knex';
import type { WaiverRecord } from '../../waivers/WaiverRecord';
import { fromWaiverRow, type WaiverRow } from './WaiverRow';

/** Waivers after an id that wait or count, by rising id. @internal */
export async function listOpenWaivers(
  knex: Knex,
  options: { afterId: string; limit: number },
): Promise<WaiverRecord[]> {
  const rows: WaiverRow[] = await knex('waivers')
    .select('*')
    .whereIn('status', ['requested', 'active'])
    .where('id', '>', options.afterId)
    .orderBy('id')
    .limit(options.limit);
  return rows.map(fromWaiverRow);
}
