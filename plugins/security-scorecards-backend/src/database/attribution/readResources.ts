import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';

/** A resource as attribution looks at it. @internal */
export interface AttributedResource extends ResourceRecord {
  key: number;
  removed: boolean;
}

/** Resources by key, as they are at this point of the transaction. @internal */
export async function readResources(
  transaction: Knex,
  resourceKeys: readonly number[],
): Promise<AttributedResource[]> {
  if (resourceKeys.length === 0) {
    return [];
  }
  const rows: {
    id: number;
    resource_id: string;
    resource_type: string;
    account_id: string;
    region: string;
    tags: string | Record<string, string> | null;
    removed_at: unknown;
  }[] = await transaction('resources')
    .select(
      'id',
      'resource_id',
      'resource_type',
      'account_id',
      'region',
      'tags',
      'removed_at',
    )
    .where(inValues(transaction, 'id', resourceKeys))
    .orderBy('id');
  return rows.map(row => ({
    key: row.id,
    resourceId: row.resource_id,
    resourceType: row.resource_type,
    accountId: row.account_id,
    region: row.region,
    tags:
      typeof row.tags === 'string'
        ? JSON.parse(row.tags)
        : row.tags ?? undefined,
    removed: row.removed_at !== null,
  }));
}
