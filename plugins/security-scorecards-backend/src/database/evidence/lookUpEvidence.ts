import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import {
  compareEvidence,
  REFRESH_AFTER_MS,
} from '../../evidence/evidenceWrites';
import { rawRows } from '../rawRows';
import { isPostgres, rowSource } from '../rowSource';
import { sqliteStatement } from '../sqliteStatement';
import type { KeyedEvidence } from './insertEvidence';

/** What decides whether a stored row has to be written. */
export interface EvidenceMark {
  key: number;
  fingerprint: string;
  observedAt: Date | string;
  targetKey: number;
  /** Where it was asked for. */
  externalId?: string;
}

/** What is stored of rows, by their index. */
export interface LookedUpEvidence {
  /** Ids, `null` where nothing is stored. */
  ids: readonly (number | null)[];
  /** Marks of what is stored; absent where it surely does not differ, if that was permitted. */
  marks: ReadonlyMap<number, EvidenceMark>;
}

/** Options of {@link lookUpEvidence}. */
interface LookUpOptions {
  source: EvidenceSource;
  rows: readonly KeyedEvidence[];
  /**
   * Whether marks of rows may be left out that say the same as the stored ones, whose time is neither a day newer nor that of a
   * status which began since. The mark of a row that `compareEvidence` would not call unchanged is never left out.
   */
  differing: boolean;
  /** Whether the source's own ids are wanted too, which a full pass has no use for. */
  withExternalId?: boolean;
}

/** Ids and marks of the stored ones of these rows. */
export async function lookUpEvidence(
  tx: Knex.Transaction,
  options: LookUpOptions,
): Promise<LookedUpEvidence> {
  return isPostgres(tx)
    ? lookUpOnPostgres(tx, options)
    : lookUpOnSqlite(tx, options);
}

// One row of JSON is read several times faster than thousands of rows.
type JsonMark = [
  n: number,
  fingerprint: string,
  observedAt: string,
  targetKey: number,
  externalId: string | null,
];

async function lookUpOnPostgres(
  tx: Knex.Transaction,
  { source, rows, differing, withExternalId }: LookUpOptions,
): Promise<LookedUpEvidence> {
  const keys = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      n: 'integer',
      resource_key: 'integer',
      control_id: 'text',
      region: 'text',
      fingerprint: 'text',
      observed_at: 'timestamp',
      first_observed_at: 'timestamp',
    },
    rows: rows.map(({ resourceKey, evidence }, index) => [
      index,
      resourceKey,
      evidence.controlId,
      evidence.region,
      evidence.fingerprint,
      evidence.observedAt,
      evidence.firstObservedAt,
    ]),
  });
  // The limit keeps PostgreSQL from turning the look-up of each key into a join. While the table has no statistics, which is
  // so in the whole first load, it believes that a source has next to no rows, and would compare all of them with each key.
  const [found] = await rawRows<{
    ids: (number | null)[] | null;
    marks: JsonMark[] | null;
  }>(
    tx.raw(
      `SELECT json_agg(e.id ORDER BY k.n) AS ids,
         json_agg(json_build_array(k.n, e.fingerprint, e.observed_at, e.target_key${
           withExternalId ? ', e.external_id' : ''
         })) FILTER (WHERE e.id IS NOT NULL${
        differing
          ? ` AND (e.fingerprint <> k.fingerprint
                 OR e.observed_at <= k.observed_at - ?::integer * interval '1 millisecond'
                 OR e.observed_at < k.first_observed_at)`
          : ''
      }) AS marks
       FROM ? LEFT JOIN LATERAL (
         SELECT e.id, e.fingerprint, e.observed_at, e.target_key, e.external_id FROM evidence e
         WHERE e.resource_key = k.resource_key AND e.source = ? AND e.control_id = k.control_id AND e.region = k.region
         LIMIT 1
       ) e ON true`,
      [...(differing ? [REFRESH_AFTER_MS] : []), keys, source],
    ),
  );
  const ids = found?.ids ?? [];
  const marks = new Map<number, EvidenceMark>();
  for (const [
    n,
    fingerprint,
    observedAt,
    targetKey,
    externalId,
  ] of found?.marks ?? []) {
    marks.set(n, {
      key: ids[n] ?? 0,
      fingerprint,
      observedAt: new Date(observedAt),
      targetKey,
      externalId: externalId ?? undefined,
    });
  }
  return { ids, marks };
}

type SqliteMark = [
  id: number,
  fingerprint: string,
  observedAt: string,
  targetKey: number,
  externalId?: string | null,
];

async function lookUpOnSqlite(
  tx: Knex.Transaction,
  { source, rows, differing, withExternalId }: LookUpOptions,
): Promise<LookedUpEvidence> {
  const statement = await sqliteStatement<SqliteMark>(
    tx,
    `SELECT e.id, e.fingerprint, e.observed_at, e.target_key${
      withExternalId ? ', e.external_id' : ''
    } FROM evidence e
     WHERE e.resource_key = ? AND e.source = ? AND e.control_id = ? AND e.region = ?`,
  );
  const ids: (number | null)[] = [];
  const marks = new Map<number, EvidenceMark>();
  for (let index = 0; index < rows.length; index++) {
    const { resourceKey, evidence } = rows[index];
    const { controlId, region } = evidence;
    const row = statement.get(resourceKey, source, controlId, region);
    if (!row) {
      ids.push(null);
      continue;
    }
    const mark = toMark(row);
    ids.push(mark.key);
    const unchanged =
      differing &&
      compareEvidence({
        incoming: evidence,
        stored: mark,
        unordered: false,
      }) === 'unchanged';
    if (!unchanged) {
      marks.set(index, mark);
    }
  }
  return { ids, marks };
}

function toMark(row: SqliteMark): EvidenceMark {
  return {
    key: row[0],
    fingerprint: row[1],
    observedAt: row[2],
    targetKey: row[3],
    externalId: row[4] ?? undefined,
  };
}
