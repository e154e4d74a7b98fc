import type { Knex } from 'knex';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { PreparedEvidence } from '../../evidence/PreparedEvidence';
import type { EvidenceOrigin } from '../../evidence/EvidenceOrigin';
import type { KnownResources } from '../../evidence/KnownResources';
import { chunked } from '../../util/chunked';
import { overlapped } from '../../util/overlapped';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';
import { isPostgres } from '../rowSource';
import { markResourcesDirty } from './markResourcesDirty';
import { upsertResources } from './upsertResources';
import { writeEvidence, type WrittenEvidence } from './writeEvidence';

/** What storing a batch's rows did. */
export interface StoredRows {
  /** Ids of all rows of evidence of the batch, changed or not. */
  seenEvidence: number[];
  /** Keys of all its resources, by resource id. */
  resourceKeys: ReadonlyMap<string, number>;
  inserted: number;
  written: number;
  resourcesWritten: number;
  transitions: number;
  /** Rows taken over, counted by the key of the target that had them. */
  adopted: Map<number, number>;
}

// PostgreSQL works on one slice while the next one is made ready for it; SQLite works in this very thread.
const SLICES_UNDER_WAY = { postgres: 2, sqlite: 1 };

/**
 * Writes what differs of a batch, resources first.
 *
 * @param options - `sliceSize`: rows after which the event loop goes round once, within the transaction
 */
export async function storeRows(
  tx: Knex.Transaction,
  options: {
    origin: EvidenceOrigin;
    records: readonly ResourceRecord[];
    evidence: readonly PreparedEvidence[];
    /** Resources that need not be looked up. */
    known?: KnownResources;
    sliceSize: number;
    now: string;
  },
): Promise<StoredRows> {
  const { origin, now, sliceSize } = options;
  const width = SLICES_UNDER_WAY[isPostgres(tx) ? 'postgres' : 'sqlite'];
  const { keys, others } = splitKnown(options);
  const marked = new Set<number>();
  await overlapped(chunked(others, sliceSize), width, async records => {
    const resources = await upsertResources(tx, { records, origin, now });
    resources.keys.forEach((key, resourceId) => keys.set(resourceId, key));
    resources.written.forEach(key => marked.add(key));
    await yieldToEventLoop();
  });
  const stored: StoredRows = {
    seenEvidence: [],
    resourceKeys: keys,
    inserted: 0,
    written: 0,
    resourcesWritten: marked.size,
    transitions: 0,
    adopted: new Map(),
  };
  const touched = new Set<number>();
  await overlapped(
    chunked(options.evidence, sliceSize),
    width,
    async evidence => {
      const result = await writeEvidence(tx, {
        origin,
        rows: evidence.map(item => ({
          resourceKey: keyOf(keys, item.resourceId),
          evidence: item,
        })),
        now,
      });
      add(stored, result);
      for (const key of result.resourceKeys) {
        if (!marked.has(key)) {
          touched.add(key);
        }
      }
      await yieldToEventLoop();
    },
  );
  await markResourcesDirty(tx, touched);
  return stored;
}

// A resource without evidence in the batch is looked up all the same: the sweep of another target may have removed it since. One
// that has evidence is not removed, or becomes present when that evidence is written.
function splitKnown(options: {
  records: readonly ResourceRecord[];
  evidence: readonly PreparedEvidence[];
  known?: KnownResources;
}): { keys: Map<string, number>; others: readonly ResourceRecord[] } {
  const { records, evidence, known } = options;
  const keys = new Map<string, number>();
  if (!known) {
    return { keys, others: records };
  }
  const withEvidence = new Set<string>();
  for (const { resourceId } of evidence) {
    withEvidence.add(resourceId);
  }
  const others: ResourceRecord[] = [];
  for (const record of records) {
    const key = known.keyOf(record);
    if (key !== undefined && withEvidence.has(record.resourceId)) {
      keys.set(record.resourceId, key);
    } else {
      others.push(record);
    }
  }
  return { keys, others };
}

function add(stored: StoredRows, result: WrittenEvidence): void {
  for (const id of result.seen) {
    stored.seenEvidence.push(id);
  }
  for (const [target, count] of result.adopted) {
    stored.adopted.set(target, (stored.adopted.get(target) ?? 0) + count);
  }
  stored.inserted += result.inserted;
  stored.written += result.written;
  stored.transitions += result.transitions;
}

function keyOf(keys: ReadonlyMap<string, number>, resourceId: string): number {
  const key = keys.get(resourceId);
  if (key === undefined) {
    throw new Error(`Resource ${resourceId} was not stored with its evidence`);
  }
  return key;
}
