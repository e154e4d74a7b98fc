import type { Knex } from 'knex';
import { z } from 'zod';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { TagWords } from '../../evidence/judgeTags';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** What decides whether a stored resource has to be written. */
export interface ResourceMark {
  key: number;
  /** Of the tags. */
  fingerprint: string;
  /** Who told the tags. */
  tagsSource?: EvidenceSource;
  /** What each source told last, where several did. */
  tagsWords?: TagWords;
  targetKey: number;
  removed: boolean;
}

const wordsSchema = z.partialRecord(
  z.enum(['security-hub', 'config', 'patch-manager']),
  z.string(),
);

/**
 * Marks of the stored ones of these resources, by resource id. The outer join, of which the empty rows are left out
 * here, keeps the database from starting at the resources instead of at the ids.
 */
export async function lookUpResources(
  tx: Knex.Transaction,
  resourceIds: readonly string[],
): Promise<Map<string, ResourceMark>> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { n: 'integer', resource_id: 'text' },
    rows: resourceIds.map((resourceId, index) => [index, resourceId]),
  });
  const rows = await rawRows<{
    n: number;
    id: number | null;
    fingerprint: string;
    tags_source: EvidenceSource | null;
    tags_words: string | null;
    target_key: number;
    removed: number | boolean;
  }>(
    tx.raw(
      `SELECT k.n, r.id, r.fingerprint, r.tags_source, r.tags_words, r.target_key, r.removed_at IS NOT NULL AS removed
       FROM ? LEFT JOIN resources r ON r.resource_id = k.resource_id`,
      [source],
    ),
  );
  const marks = new Map<string, ResourceMark>();
  for (const row of rows) {
    if (row.id !== null) {
      marks.set(resourceIds[row.n], {
        key: row.id,
        fingerprint: row.fingerprint,
        tagsSource: row.tags_source ?? undefined,
        tagsWords:
          row.tags_words === null
            ? undefined
            : wordsSchema.parse(JSON.parse(row.tags_words)),
        targetKey: row.target_key,
        removed: Boolean(row.removed),
      });
    }
  }
  return marks;
}
