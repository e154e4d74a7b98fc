import type { Knex } from 'knex';
import { applyDatabaseMigrations } from 'backstage-plugin-security-scorecards-backend/src/database/applyDatabaseMigrations';
import { resourceAt, resourceCount } from '../data/evidenceAt';

const CHUNK = 200;

/**
 * Makes the product's tables, so that the floor writes the same columns and indexes, and fills in the resources, which
 * the floor needs not look up.
 */
export async function prepareFloor(
  database: Knex,
  options: { rows: number; empty: boolean },
): Promise<void> {
  await applyDatabaseMigrations(database);
  if (options.empty) {
    await database('evidence').truncate();
  }
  const known = await database('resources').count({ count: '*' }).first();
  const wanted = resourceCount(options.rows);
  if (Number(known?.count ?? 0) >= wanted) {
    return;
  }
  await database.transaction(async tx => {
    for (let start = 0; start < wanted; start += CHUNK) {
      const length = Math.min(CHUNK, wanted - start);
      await tx('resources').insert(
        Array.from({ length }, (_, index) => {
          const number = start + index;
          const resource = resourceAt(number);
          return {
            id: number + 1,
            resource_id: resource.resourceId,
            resource_type: resource.resourceType,
            account_id: resource.accountId,
            region: resource.region,
            fingerprint: '',
            target_key: 1,
            dirty: 1,
            first_seen_at: '2026-11-22T00:00:00.000Z',
          };
        }),
      );
    }
  });
}
