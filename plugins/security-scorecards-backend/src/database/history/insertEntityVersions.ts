import type { Knex } from 'knex';
import type { EntityRecord } from '../entities/EntityRecord';
import { inValues } from '../inValues';
import { rowSource } from '../rowSource';
import { chunked } from '../../util/chunked';

/** Before any time that is asked for. */
const ALWAYS = '1970-01-01T00:00:00.000Z';

/**
 * Notes what the catalog tells of entities from a time on. Of an entity that has no version yet, what was known before is noted too.
 *
 * @internal
 */
export async function insertEntityVersions(
  transaction: Knex.Transaction,
  options: {
    records: readonly EntityRecord[];
    /** The same entities as they were stored so far, where they were. */
    before: readonly EntityRecord[];
    at: string;
  },
): Promise<void> {
  const { records, before, at } = options;
  for (const chunk of chunked(records, 200)) {
    const refs = chunk.map(record => record.entityRef);
    await ensureKeys(transaction, refs);
    const versioned: { entity_ref: string }[] = await transaction(
      'history_entities as h',
    )
      .where(inValues(transaction, 'h.entity_ref', refs))
      .whereExists(
        transaction('entity_versions as v')
          .select(transaction.raw('1'))
          .where('v.entity_key', transaction.ref('h.id')),
      )
      .select('h.entity_ref');
    const known = new Set(versioned.map(row => row.entity_ref));
    const inChunk = new Set(refs);
    const first = before.filter(
      record => inChunk.has(record.entityRef) && !known.has(record.entityRef),
    );
    await insert(transaction, first, ALWAYS);
    await insert(transaction, chunk, at);
  }
}

async function ensureKeys(
  transaction: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  const given = rowSource({
    knex: transaction,
    alias: 'k',
    columns: { entity_ref: 'text' },
    rows: refs.map(ref => [ref]),
  });
  await transaction.raw(
    `INSERT INTO history_entities (entity_ref)
     SELECT k.entity_ref FROM ?
     WHERE NOT EXISTS (SELECT 1 FROM history_entities h WHERE h.entity_ref = k.entity_ref)
     ON CONFLICT (entity_ref) DO NOTHING`,
    [given],
  );
}

async function insert(
  transaction: Knex.Transaction,
  records: readonly EntityRecord[],
  at: string,
): Promise<void> {
  if (records.length === 0) {
    return;
  }
  const given = rowSource({
    knex: transaction,
    alias: 'k',
    columns: { entity_ref: 'text', document: 'text' },
    rows: records.map(record => [record.entityRef, JSON.stringify(record)]),
  });
  await transaction.raw(
    `INSERT INTO entity_versions (entity_key, at, document)
     SELECT h.id, ?, k.document FROM ?
     JOIN history_entities h ON h.entity_ref = k.entity_ref`,
    [at, given],
  );
}
