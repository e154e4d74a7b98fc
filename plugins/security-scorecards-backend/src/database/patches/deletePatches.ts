import type { Knex } from 'knex';
import type { ResourcePatches } from 'backstage-plugin-security-scorecards-node';
import { rowSource } from '../rowSource';

/** Deletes the patches of the resources named that are no longer open. */
export async function deletePatches(
  tx: Knex.Transaction,
  resources: readonly ResourcePatches[],
): Promise<void> {
  const named = rowSource({
    knex: tx,
    alias: 'n',
    columns: { resource_id: 'text' },
    rows: resources.map(({ resourceId }) => [resourceId]),
  });
  const open = rowSource({
    knex: tx,
    alias: 'o',
    columns: { resource_id: 'text', patch_id: 'text' },
    rows: resources.flatMap(({ resourceId, patches }) =>
      patches.map(({ id }) => [resourceId, id]),
    ),
  });
  await tx.raw(
    `DELETE FROM patch_details
     WHERE resource_key IN (SELECT r.id FROM ? JOIN resources r ON r.resource_id = n.resource_id)
       AND (resource_key, patch_id) NOT IN (
         SELECT r.id, o.patch_id FROM ? JOIN resources r ON r.resource_id = o.resource_id)`,
    [named, open],
  );
}
