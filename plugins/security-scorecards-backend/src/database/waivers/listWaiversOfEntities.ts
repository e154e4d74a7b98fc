import type { Knex } from 'knex';
import type { WaiverRecord } from '../../waivers/WaiverRecord';
import { inValues } from '../inValues';
import { heldAt } from './heldAt';
import { fromWaiverRow, type WaiverRow } from './WaiverRow';

/** A waiver that concerns an entity: its own, or that of a part. @internal */
export interface ConcerningWaiver {
  entityId: number;
  /** The entity that it was made for. */
  partId: number;
  waiver: WaiverRecord;
}

/** Waivers of some entities, and of all that these roll up, that held at a time, be it now or in the past. @internal */
export async function listWaiversOfEntities(
  knex: Knex,
  options: { entityIds: readonly number[]; at: string },
): Promise<ConcerningWaiver[]> {
  const rows: (WaiverRow & { of_entity: number; of_part: number })[] =
    await knex('waivers')
      .join('entities', 'entities.entity_ref', 'waivers.entity_ref')
      .join('entity_rollups', 'entity_rollups.part_id', 'entities.id')
      .where(inValues(knex, 'entity_rollups.entity_id', options.entityIds))
      .modify(heldAt, options.at)
      .orderBy(['entity_rollups.entity_id', 'waivers.id'])
      .select(
        'waivers.*',
        'entity_rollups.entity_id as of_entity',
        'entity_rollups.part_id as of_part',
      );
  return rows.map(row => ({
    entityId: row.of_entity,
    partId: row.of_part,
    waiver: fromWaiverRow(row),
  }));
}
