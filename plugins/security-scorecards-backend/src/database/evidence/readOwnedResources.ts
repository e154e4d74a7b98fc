import type { Knex } from 'knex';

/** A resource as the sweep looks at it. */
export interface OwnedResource {
  id: number;
  account_id: string;
  region: string;
}

/** The next resources of a target's inventory after a key, of those that were known before a time. */
export async function readOwnedResources(
  knex: Knex,
  options: {
    targetKey: number;
    seenBefore: string;
    after: number;
    limit: number;
  },
): Promise<OwnedResource[]> {
  return knex('resources')
    .select('id', 'account_id', 'region')
    .where({ target_key: options.targetKey })
    .whereNull('removed_at')
    .where('first_seen_at', '<', options.seenBefore)
    .where('id', '>', options.after)
    .orderBy('id')
    .limit(options.limit);
}
