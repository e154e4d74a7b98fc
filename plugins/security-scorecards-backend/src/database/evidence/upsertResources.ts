import type { Knex } from 'knex';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import { tagsFingerprint } from '../../evidence/tagsFingerprint';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';
import { lookUpResources } from './lookUpResources';

/** Keys of the resources of a batch. */
export interface UpsertedResources {
  /** `resources.id` by resource id. */
  keys: Map<string, number>;
  /** Keys of the rows that were written, which are marked dirty thereby. */
  written: Set<number>;
}

/**
 * Inserts resources that are new, and updates those that are re-tagged, came back or belong to a target that is
 * not visited any more. Type, account and region stay as first told: an ARN does not change them, only sources name
 * them differently. Tags that are not told leave the stored ones.
 */
export async function upsertResources(
  tx: Knex.Transaction,
  options: {
    records: readonly ResourceRecord[];
    targetKey: number;
    adoptFrom: ReadonlySet<number>;
    now: string;
  },
): Promise<UpsertedResources> {
  const { records, targetKey, adoptFrom, now } = options;
  const stored = await lookUpResources(
    tx,
    records.map(record => record.resourceId),
  );
  const keys = new Map<string, number>();
  const written = new Set<number>();
  const missing: ResourceRecord[] = [];
  const changed: unknown[][] = [];
  for (const record of records) {
    const row = stored.get(record.resourceId);
    if (!row) {
      missing.push(record);
      continue;
    }
    keys.set(record.resourceId, row.key);
    const fingerprint = tagsFingerprint(record.tags);
    const retagged = fingerprint !== '' && fingerprint !== row.fingerprint;
    const adopted = adoptFrom.has(row.targetKey);
    if (retagged || adopted || row.removed) {
      written.add(row.key);
      changed.push([
        row.key,
        retagged ? JSON.stringify(record.tags) : undefined,
        retagged ? fingerprint : undefined,
        adopted || row.removed ? targetKey : row.targetKey,
      ]);
    }
  }
  if (changed.length > 0) {
    await updateResources(tx, changed);
  }
  if (missing.length > 0) {
    const inserted = await insertResources(tx, { missing, targetKey, now });
    for (const row of inserted) {
      keys.set(row.resource_id, row.id);
      written.add(row.id);
    }
    await findConcurrentlyInserted(tx, missing, keys);
  }
  return { keys, written };
}

async function updateResources(
  tx: Knex.Transaction,
  rows: unknown[][],
): Promise<void> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      key: 'integer',
      tags: 'json',
      fingerprint: 'text',
      target_key: 'integer',
    },
    rows: rows.sort((a, b) => Number(a[0]) - Number(b[0])),
  });
  await tx.raw(
    `UPDATE resources SET
       tags = COALESCE(k.tags, resources.tags),
       fingerprint = COALESCE(k.fingerprint, resources.fingerprint),
       target_key = k.target_key,
       removed_at = NULL,
       dirty = 1
     FROM ? WHERE resources.id = k.key`,
    [source],
  );
}

async function insertResources(
  tx: Knex.Transaction,
  options: {
    missing: readonly ResourceRecord[];
    targetKey: number;
    now: string;
  },
): Promise<{ id: number; resource_id: string }[]> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      resource_id: 'text',
      resource_type: 'text',
      account_id: 'text',
      region: 'text',
      tags: 'json',
      fingerprint: 'text',
    },
    // In one order everywhere, so that two batches do not wait for each other in a circle.
    rows: [...options.missing]
      .sort((a, b) => (a.resourceId < b.resourceId ? -1 : 1))
      .map(record => [
        record.resourceId,
        record.resourceType,
        record.accountId,
        record.region,
        record.tags && JSON.stringify(record.tags),
        tagsFingerprint(record.tags),
      ]),
  });
  return rawRows(
    tx.raw(
      `INSERT INTO resources (resource_id, resource_type, account_id, region, tags, fingerprint, target_key, dirty, first_seen_at)
       SELECT k.resource_id, k.resource_type, k.account_id, k.region, k.tags, k.fingerprint, ?, 1, ?
       FROM ? WHERE true
       ON CONFLICT (resource_id) DO NOTHING
       RETURNING id, resource_id`,
      [options.targetKey, options.now, source],
    ),
  );
}

async function findConcurrentlyInserted(
  tx: Knex.Transaction,
  missing: readonly ResourceRecord[],
  keys: Map<string, number>,
): Promise<void> {
  const open = missing
    .map(record => record.resourceId)
    .filter(resourceId => !keys.has(resourceId));
  if (open.length > 0) {
    for (const [resourceId, row] of await lookUpResources(tx, open)) {
      keys.set(resourceId, row.key);
    }
  }
}
