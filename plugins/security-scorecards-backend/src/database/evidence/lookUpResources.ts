import type { Knex } from 'knex';
import { z } from 'zod';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { TagWords } from '../../evidence/judgeTags';
import { rawRows } from '../rawRows';
import { isPostgres, rowSource } from '../rowSource';
import { sqliteStatement } from '../sqliteStatement';

/** What decides whether a stored resource has to be written. */
export interface ResourceMark {
  key: number;
  /** Of the tags. */
  fingerprint: string;
  /** Who told the tags. */
  tagsSource?: EvidenceSource;
  /** What each source told last, where several did. */
  tagsWords?: TagWords;
  /** When the newest told tags were read, of sources that tell tags of before. */
  tagsAt?: string;
  targetKey: number;
  removed: boolean;
}

const wordsSchema = z.partialRecord(
  z.enum(['security-hub', 'config', 'patch-manager']),
  z.string(),
);

/** What is stored of resources, by their index. */
export interface LookedUpResources {
  /** Keys, `null` where nothing is stored. */
  keys: readonly (number | null)[];
  /** Marks of what is stored; absent where it surely does not differ, if that was permitted. */
  marks: ReadonlyMap<number, ResourceMark>;
}

interface LookUpOptions {
  resources: readonly {
    resourceId: string;
    /** Of the tags that are told; empty or absent when none are. */
    fingerprint?: string;
  }[];
  /**
   * Whose word they are, where marks of resources may be left out that are not gone and whose tags this source alone has told, and
   * the same before. The mark of a resource of which `judgeTags` would have anything written is never left out.
   */
  differingFrom?: EvidenceSource;
}

/** Keys and marks of the stored ones of these resources. */
export async function lookUpResources(
  tx: Knex.Transaction,
  options: LookUpOptions,
): Promise<LookedUpResources> {
  return isPostgres(tx)
    ? lookUpOnPostgres(tx, options)
    : lookUpOnSqlite(tx, options);
}

type Mark = [
  key: number,
  fingerprint: string,
  tagsSource: EvidenceSource | null,
  tagsWords: string | null,
  targetKey: number,
  removed: boolean | number,
  tagsAt: string | null,
];

// One row of JSON is read several times faster than thousands of rows. The outer join keeps the database from starting at the
// resources instead of at the ids.
async function lookUpOnPostgres(
  tx: Knex.Transaction,
  { resources, differingFrom }: LookUpOptions,
): Promise<LookedUpResources> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { n: 'integer', resource_id: 'text', fingerprint: 'text' },
    rows: resources.map(({ resourceId, fingerprint }, index) => [
      index,
      resourceId,
      fingerprint ?? '',
    ]),
  });
  const [found] = await rawRows<{
    keys: (number | null)[] | null;
    marks: [n: number, ...Mark][] | null;
  }>(
    tx.raw(
      `SELECT json_agg(r.id ORDER BY k.n) AS keys,
         json_agg(json_build_array(k.n, r.id, r.fingerprint, r.tags_source, r.tags_words, r.target_key,
           r.removed_at IS NOT NULL, r.tags_at)) FILTER (WHERE r.id IS NOT NULL${
             differingFrom
               ? ` AND (r.removed_at IS NOT NULL OR (k.fingerprint <> '' AND
                   (r.fingerprint = k.fingerprint AND r.tags_source = ? AND r.tags_words IS NULL) IS NOT TRUE))`
               : ''
           }) AS marks
       FROM ? LEFT JOIN resources r ON r.resource_id = k.resource_id`,
      [...(differingFrom ? [differingFrom] : []), source],
    ),
  );
  return {
    keys: found?.keys ?? [],
    marks: new Map(found?.marks?.map(([n, ...mark]) => [n, toMark(mark)])),
  };
}

async function lookUpOnSqlite(
  tx: Knex.Transaction,
  { resources }: LookUpOptions,
): Promise<LookedUpResources> {
  const statement = await sqliteStatement<Mark>(
    tx,
    `SELECT r.id, r.fingerprint, r.tags_source, r.tags_words, r.target_key, r.removed_at IS NOT NULL, r.tags_at
     FROM resources r WHERE r.resource_id = ?`,
  );
  const keys: (number | null)[] = [];
  const marks = new Map<number, ResourceMark>();
  for (let index = 0; index < resources.length; index++) {
    const row = statement.get(resources[index].resourceId);
    keys.push(row ? row[0] : null);
    if (row) {
      marks.set(index, toMark(row));
    }
  }
  return { keys, marks };
}

function toMark([
  key,
  fingerprint,
  tagsSource,
  tagsWords,
  targetKey,
  removed,
  tagsAt,
]: Mark): ResourceMark {
  return {
    key,
    fingerprint,
    tagsSource: tagsSource ?? undefined,
    tagsWords:
      tagsWords === null ? undefined : wordsSchema.parse(JSON.parse(tagsWords)),
    targetKey,
    removed: Boolean(removed),
    tagsAt: tagsAt ?? undefined,
  };
}
