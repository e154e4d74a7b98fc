import type { Knex } from 'knex';
import type { ResourceBaseline } from '../../waivers/WaiverRecord';
import { inValues } from '../inValues';

/** How resources are tagged now. @internal */
export async function readBaseline(
  knex: Knex,
  resourceIds: readonly string[],
): Promise<ResourceBaseline[]> {
  if (resourceIds.length === 0) {
    return [];
  }
  const rows: { resource_id: string; fingerprint: string }[] = await knex(
    'resources',
  )
    .select('resource_id', 'fingerprint')
    .where(inValues(knex, 'resource_id', resourceIds))
    .orderBy('resource_id');
  return rows.map(row => ({
    resourceId: row.resource_id,
    tags: row.fingerprint,
  }));
}
