import type { Knex } from 'knex';
import type { PreparedEvidence } from '../../evidence/PreparedEvidence';
import type { EvidenceOrigin } from '../../evidence/EvidenceOrigin';
import {
  compareEvidence,
  replacesStored,
  statusSince,
} from '../../evidence/evidenceWrites';
import { fromTimestamp } from '../timestamps';
import { insertAmendments } from './insertAmendments';
import { insertEvidence, type KeyedEvidence } from './insertEvidence';
import { insertTransitions, type Transition } from './insertTransitions';
import { lookUpEvidence, type EvidenceMark } from './lookUpEvidence';
import { lookUpWithdrawn } from './lookUpWithdrawn';
import { readEvidenceStates } from './readEvidenceStates';
import { refreshEvidence, type EvidenceRefresh } from './refreshEvidence';
import { updateEvidence, type EvidenceUpdate } from './updateEvidence';

/** What was written. */
export interface WrittenEvidence {
  /** Ids of all rows of the batch, changed or not. */
  seen: number[];
  /** Keys of the resources of rows that were written. */
  resourceKeys: Set<number>;
  inserted: number;
  written: number;
  transitions: number;
  /** Rows taken over, counted by the key of the target that had them. */
  adopted: Map<number, number>;
}

/**
 * Compares evidence with the store and writes what differs.
 *
 * The first pass of a target finds next to nothing stored. There rows are inserted without looking first, and only where some
 * were there already all are looked up. Later passes insert what the look-up does not find; what another transaction inserts
 * at the same moment is compared as well.
 */
export async function writeEvidence(
  tx: Knex.Transaction,
  options: {
    origin: EvidenceOrigin;
    rows: readonly KeyedEvidence[];
    now: string;
  },
): Promise<WrittenEvidence> {
  const { origin, rows, now } = options;
  const insert = { source: origin.source, targetKey: origin.targetKey, now };
  const fresh = new Set(
    origin.baseline ? await insertEvidence(tx, { ...insert, rows }) : [],
  );
  if (fresh.size === rows.length) {
    return {
      seen: [...fresh],
      resourceKeys: new Set(rows.map(row => row.resourceKey)),
      inserted: fresh.size,
      written: fresh.size,
      transitions: 0,
      adopted: new Map(),
    };
  }
  const sorted = await sortByWrite(tx, { origin, rows, fresh });
  if (sorted.missing.length > 0) {
    const missing = await withoutWithdrawn(tx, origin, sorted.missing);
    const ids = new Set(await insertEvidence(tx, { ...insert, rows: missing }));
    if (ids.size === missing.length) {
      append(sorted.seen, ids);
      append(sorted.inserted, missing);
    } else {
      const again = await sortByWrite(tx, {
        origin,
        rows: missing,
        fresh: ids,
      });
      append(sorted.seen, again.seen);
      append(sorted.marks, again.marks);
      append(sorted.inserted, again.inserted);
      append(sorted.differing, again.differing);
      append(sorted.refreshed, again.refreshed);
    }
  }
  const updates = await decideUpdates(tx, sorted, origin);
  const refreshed = [...sorted.refreshed, ...updates.adopted];
  const refreshes = refreshed.map(item => toRefresh(item, origin));
  await insertAmendments(tx, {
    keys: [...updates.amended, ...refreshes.filter(isAmended).map(keyOf)],
    at: now,
  });
  if (updates.rows.length > 0) {
    await updateEvidence(tx, updates.rows);
  }
  if (refreshes.length > 0) {
    await refreshEvidence(tx, refreshes);
  }
  const transitions = [
    ...updates.transitions,
    ...(origin.baseline ? [] : sorted.inserted.map(newTransition)),
  ];
  await insertTransitions(tx, {
    transitions,
    source: origin.source,
    at: now,
    runId: origin.runId,
  });
  return {
    seen: sorted.seen,
    resourceKeys: new Set([
      ...sorted.inserted.map(row => row.resourceKey),
      ...updates.resourceKeys,
      ...refreshed
        .filter(({ retold }) => !retold)
        .map(({ row }) => row.resourceKey),
    ]),
    inserted: sorted.inserted.length,
    written: sorted.inserted.length + updates.rows.length + refreshed.length,
    transitions: transitions.length,
    adopted: countAdopted(sorted.marks, origin),
  };
}

interface MarkedRow {
  mark: EvidenceMark;
  row: KeyedEvidence;
  /** Whether only the time is new, which by itself changes no scorecard. */
  retold?: boolean;
}

interface SortedRows {
  /** Ids of all rows that are stored. */
  seen: number[];
  /** Of those that may differ. */
  marks: EvidenceMark[];
  inserted: KeyedEvidence[];
  missing: KeyedEvidence[];
  differing: MarkedRow[];
  refreshed: MarkedRow[];
}

async function sortByWrite(
  tx: Knex.Transaction,
  options: {
    origin: EvidenceOrigin;
    rows: readonly KeyedEvidence[];
    /** Ids of rows that were inserted just now. */
    fresh: ReadonlySet<number>;
  },
): Promise<SortedRows> {
  const { origin, rows, fresh } = options;
  const unordered = origin.pass === 'delta';
  const { ids, marks } = await lookUpEvidence(tx, {
    source: origin.source,
    rows,
    differing: !unordered && origin.adoptFrom.size === 0,
    withExternalId: unordered,
  });
  const sorted: SortedRows = {
    seen: [],
    marks: [...marks.values()],
    inserted: [],
    missing: [],
    differing: [],
    refreshed: [],
  };
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const id = ids[index];
    if (id === null) {
      sorted.missing.push(row);
      continue;
    }
    sorted.seen.push(id);
    if (fresh.has(id)) {
      sorted.inserted.push(row);
      continue;
    }
    const mark = marks.get(index);
    if (!mark) {
      continue;
    }
    const comparison = compareEvidence({
      incoming: row.evidence,
      stored: mark,
      unordered,
    });
    if (comparison === 'differs') {
      sorted.differing.push({ mark, row });
    } else if (
      comparison === 'refreshed' ||
      origin.adoptFrom.has(mark.targetKey)
    ) {
      sorted.refreshed.push({ mark, row });
    } else if (comparison === 'retold') {
      sorted.refreshed.push({ mark, row, retold: true });
    }
  }
  return sorted;
}

async function withoutWithdrawn(
  tx: Knex.Transaction,
  origin: EvidenceOrigin,
  rows: readonly KeyedEvidence[],
): Promise<readonly KeyedEvidence[]> {
  const withdrawn = await lookUpWithdrawn(tx, {
    source: origin.source,
    evidence: rows.map(row => row.evidence),
  });
  return withdrawn.size === 0
    ? rows
    : rows.filter((_, index) => !withdrawn.has(index));
}

async function decideUpdates(
  tx: Knex.Transaction,
  { differing }: SortedRows,
  origin: EvidenceOrigin,
): Promise<{
  rows: EvidenceUpdate[];
  transitions: Transition[];
  resourceKeys: number[];
  /** Ids of rows whose reason changes and whose status stays. */
  amended: number[];
  /** Rows of which the stored result stays, but not the target. */
  adopted: MarkedRow[];
}> {
  const rows: EvidenceUpdate[] = [];
  const transitions: Transition[] = [];
  const resourceKeys: number[] = [];
  const amended: number[] = [];
  const adopted: MarkedRow[] = [];
  if (differing.length === 0) {
    return { rows, transitions, resourceKeys, amended, adopted };
  }
  const states = await readEvidenceStates(
    tx,
    differing.map(({ mark }) => mark.key),
  );
  const full = origin.pass === 'full';
  for (const { mark, row } of differing) {
    const stored = states.get(mark.key);
    const { evidence, resourceKey } = row;
    const adopts = origin.adoptFrom.has(mark.targetKey);
    const replaces =
      stored &&
      ((full && adopts) ||
        replacesStored({
          stored,
          incoming: evidence,
          seen: full && origin.seenEvidence.has(mark.key),
          unordered: !full,
        }));
    if (!replaces) {
      if (adopts) {
        adopted.push({ mark, row });
      }
      continue;
    }
    const sameStatus = stored.status === evidence.status;
    rows.push({
      key: mark.key,
      evidence,
      firstObservedAt: sameStatus
        ? stored.firstObservedAt
        : statusSince({ ...evidence, previous: stored }),
      targetKey: ownerOf(mark, origin),
    });
    resourceKeys.push(resourceKey);
    if (!sameStatus || stored.suppressed !== evidence.suppressed) {
      transitions.push({
        ...placeOf(row),
        from: stored,
        to: evidence,
        cause: 'observed',
      });
    } else if (stored.reason !== evidence.reason) {
      amended.push(mark.key);
    }
  }
  return { rows, transitions, resourceKeys, amended, adopted };
}

function toRefresh(
  { mark, row, retold }: MarkedRow,
  origin: EvidenceOrigin,
): EvidenceRefresh {
  const { evidence } = row;
  const changed =
    retold &&
    evidence.firstObservedAt !== undefined &&
    evidence.firstObservedAt > fromTimestamp(mark.observedAt);
  return {
    key: mark.key,
    observedAt: evidence.observedAt,
    externalId: evidence.externalId,
    firstObservedAt: changed ? statusSince(evidence) : undefined,
    targetKey: ownerOf(mark, origin),
  };
}

/** Whether since when it has its status changes. */
function isAmended(refresh: EvidenceRefresh): boolean {
  return refresh.firstObservedAt !== undefined;
}

function keyOf(refresh: EvidenceRefresh): number {
  return refresh.key;
}

function newTransition(row: KeyedEvidence): Transition {
  return { ...placeOf(row), to: row.evidence, cause: 'new' };
}

function placeOf(
  row: KeyedEvidence,
): Pick<Transition, 'resourceKey' | 'controlId' | 'region' | 'accountId'> {
  const evidence: PreparedEvidence = row.evidence;
  return {
    resourceKey: row.resourceKey,
    controlId: evidence.controlId,
    region: evidence.region,
    accountId: evidence.accountId,
  };
}

function ownerOf(mark: EvidenceMark, origin: EvidenceOrigin): number {
  return origin.adoptFrom.has(mark.targetKey)
    ? origin.targetKey
    : mark.targetKey;
}

function countAdopted(
  marks: readonly EvidenceMark[],
  origin: EvidenceOrigin,
): Map<number, number> {
  const adopted = new Map<number, number>();
  if (origin.adoptFrom.size === 0) {
    return adopted;
  }
  for (const { targetKey } of marks) {
    if (origin.adoptFrom.has(targetKey)) {
      adopted.set(targetKey, (adopted.get(targetKey) ?? 0) + 1);
    }
  }
  return adopted;
}

// Spreading thousands of items into a call could exceed the stack.
function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) {
    list.push(item);
  }
}
