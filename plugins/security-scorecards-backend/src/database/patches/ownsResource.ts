import type { Knex } from 'knex';
import { ownedResources } from './ownedResources';

/** Whether a resource counts for an entity. @internal */
export async function ownsResource(
  knex: Knex,
  options: { entityRef: string; resourceId: string },
): Promise<boolean> {
  const row = await ownedResources(knex, options).first();
  return row !== undefined;
}
