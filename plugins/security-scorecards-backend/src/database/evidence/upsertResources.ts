import type { Knex } from 'knex';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { EvidenceOrigin } from '../../evidence/EvidenceOrigin';
import { judgeTags } from '../../evidence/judgeTags';
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
 * them differently. Tags that are not told leave the stored ones, and so do those of a source that only repeats what another one
 * knows better (see `judgeTags`).
 */
export async function upsertResources(
  tx: Knex.Transaction,
  options: {
    records: readonly ResourceRecord[];
    origin: Pick<EvidenceOrigin, 'source' | 'targetKey' | 'adoptFrom'>;
    now: string;
  },
): Promise<UpsertedResources> {
  const { origin, now } = options;
  const { source, targetKey, adoptFrom } = origin;
  const records = options.records.map(record => ({
    ...record,
    fingerprint: tagsFingerprint(record.tags),
  }));
  const stored = await lookUpResources(tx, {
    resources: records,
    differingFrom: adoptFrom.size === 0 ? source : undefined,
  });
  const keys = new Map<string, number>();
  const written = new Set<number>();
  const missing: FingerprintedResource[] = [];
  const changed: unknown[][] = [];
  for (let index = 0; index < records.length; index++) {
    const record = records[index];
    const key = stored.keys[index];
    if (key === null) {
      missing.push(record);
      continue;
    }
    keys.set(record.resourceId, key);
    const row = stored.marks.get(index);
    if (!row) {
      continue;
    }
    const verdict = judgeTags({
      stored: {
        fingerprint: row.fingerprint,
        source: row.tagsSource,
        words: row.tagsWords,
        at: row.tagsAt,
      },
      told: record.fingerprint,
      source,
      toldAt: record.tagsAt,
    });
    const retagged = verdict?.takes ?? false;
    const adopted = adoptFrom.has(row.targetKey);
    const matters = retagged || adopted || row.removed;
    if (matters) {
      written.add(key);
    }
    if (matters || verdict) {
      changed.push([
        key,
        retagged ? JSON.stringify(record.tags) : undefined,
        retagged ? record.fingerprint : undefined,
        retagged ? source : undefined,
        verdict?.words && JSON.stringify(verdict.words),
        verdict && record.tagsAt,
        adopted || row.removed ? targetKey : row.targetKey,
        matters ? 1 : 0,
      ]);
    }
  }
  if (changed.length > 0) {
    await updateResources(tx, changed);
  }
  if (missing.length > 0) {
    const inserted = await insertResources(tx, { missing, origin, now });
    for (const row of inserted) {
      keys.set(row.resource_id, row.id);
      written.add(row.id);
    }
    await findConcurrentlyInserted(tx, missing, keys);
  }
  return { keys, written };
}

interface FingerprintedResource extends ResourceRecord {
  /** Of the tags. */
  fingerprint: string;
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
      tags_source: 'text',
      tags_words: 'text',
      tags_at: 'text',
      target_key: 'integer',
      matters: 'integer',
    },
    rows: rows.sort((a, b) => Number(a[0]) - Number(b[0])),
  });
  await tx.raw(
    `UPDATE resources SET
       tags = COALESCE(k.tags, resources.tags),
       fingerprint = COALESCE(k.fingerprint, resources.fingerprint),
       tags_source = COALESCE(k.tags_source, resources.tags_source),
       tags_words = COALESCE(k.tags_words, resources.tags_words),
       tags_at = COALESCE(k.tags_at, resources.tags_at),
       target_key = k.target_key,
       removed_at = NULL,
       dirty = CASE WHEN k.matters = 1 THEN 1 ELSE resources.dirty END
     FROM ? WHERE resources.id = k.key`,
    [source],
  );
}

async function insertResources(
  tx: Knex.Transaction,
  options: {
    missing: readonly FingerprintedResource[];
    origin: Pick<EvidenceOrigin, 'source' | 'targetKey'>;
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
      tags_at: 'text',
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
        record.fingerprint,
        record.tagsAt,
      ]),
  });
  return rawRows(
    tx.raw(
      `INSERT INTO resources (resource_id, resource_type, account_id, region, tags, fingerprint, tags_at, tags_source, target_key, dirty, first_seen_at)
       SELECT k.resource_id, k.resource_type, k.account_id, k.region, k.tags, k.fingerprint, k.tags_at,
         CASE WHEN k.fingerprint = '' THEN NULL ELSE ? END, ?, 1, ?
       FROM ? WHERE true
       ON CONFLICT (resource_id) DO NOTHING
       RETURNING id, resource_id`,
      [options.origin.source, options.origin.targetKey, options.now, source],
    ),
  );
}

async function findConcurrentlyInserted(
  tx: Knex.Transaction,
  missing: readonly FingerprintedResource[],
  keys: Map<string, number>,
): Promise<void> {
  const open = missing.filter(({ resourceId }) => !keys.has(resourceId));
  if (open.length > 0) {
    const found = await lookUpResources(tx, { resources: open });
    open.forEach(({ resourceId }, index) => {
      const key = found.keys[index];
      if (key !== null) {
        keys.set(resourceId, key);
      }
    });
  }
}
