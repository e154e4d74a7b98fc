import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { parseTags } from '../parseTags';

/** A resource that a waiver may cover. @internal */
export interface ScopedResource {
  entityId: number;
  resourceId: string;
  tags: Record<string, string>;
}

/** Resources of some entities and of all that these roll up, with their tags. @internal */
export async function listScopedResources(
  knex: Knex,
  entityIds: readonly number[],
): Promise<ScopedResource[]> {
  if (entityIds.length === 0) {
    return [];
  }
  const rows: {
    entity_id: number;
    resource_id: string;
    tags: Record<string, string> | string | null;
  }[] = await knex('entity_rollups')
    .join('attributions', 'attributions.entity_id', 'entity_rollups.part_id')
    .join('resources', 'resources.id', 'attributions.resource_key')
    .where(inValues(knex, 'entity_rollups.entity_id', entityIds))
    .whereNull('resources.removed_at')
    .orderBy(['entity_rollups.entity_id', 'resources.id'])
    .select(
      'entity_rollups.entity_id',
      'resources.resource_id',
      'resources.tags',
    );
  return rows.map(row => ({
    entityId: row.entity_id,
    resourceId: row.resource_id,
    tags: parseTags(row.tags) ?? {},
  }));
}
