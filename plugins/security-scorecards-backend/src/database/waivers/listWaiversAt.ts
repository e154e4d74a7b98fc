import type { Knex } from 'knex';
import type { WaiverRecord } from '../../waivers/WaiverRecord';
import { inValues } from '../inValues';
import { fromWaiverRow, type WaiverRow } from './WaiverRow';
import { heldAt } from './heldAt';

/** Waivers that were made for some entities and held at a time, by rising id. @internal */
export async function listWaiversAt(
  knex: Knex,
  options: { entityRefs: readonly string[]; at: string },
): Promise<WaiverRecord[]> {
  const rows: WaiverRow[] = await knex('waivers')
    .select('*')
    .where(inValues(knex, 'entity_ref', options.entityRefs))
    .modify(heldAt, options.at)
    .orderBy('id');
  return rows.map(fromWaiverRow);
}
