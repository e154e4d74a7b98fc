import type { Knex } from 'knex';
import type { WaiverRecord } from '../../waivers/WaiverRecord';
import { fromWaiverRow, type WaiverRow } from './WaiverRow';

/** A waiver by its id. @internal */
export async function readWaiver(
  knex: Knex,
  id: string,
): Promise<WaiverRecord | undefined> {
  const row: WaiverRow | undefined = await knex('waivers')
    .where({ id })
    .first('*');
  return row && fromWaiverRow(row);
}
