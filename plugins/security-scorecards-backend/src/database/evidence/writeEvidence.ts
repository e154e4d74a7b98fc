import type { Knex } from 'knex';
import type { PreparedEvidence } from '../../evidence/PreparedEvidence';
import type { Visit } from '../../evidence/Visit';
import {
  compareEvidence,
  replacesStored,
  statusSince,
} from '../../evidence/evidenceWrites';
import { fromTimestamp } from '../timestamps';
import { insertEvidence, type KeyedEvidence } from './insertEvidence';
import { insertTransitions, type Transition } from './insertTransitions';
import { lookUpEvidence, type EvidenceMark } from './lookUpEvidence';
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
 * were there already all are looked up.
 */
export async function writeEvidence(
  tx: Knex.Transaction,
  options: { visit: Visit; rows: readonly KeyedEvidence[]; now: string },
): Promise<WrittenEvidence> {
  const { visit, rows, now } = options;
  const insert = { source: visit.source, targetKey: visit.targetKey, now };
  const fresh = new Set(
    visit.baseline
      ? await insertEvidence(tx, { ...insert, rows, stored: 'keep' })
      : [],
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
  const marks = await lookUpEvidence(tx, {
    source: visit.source,
    keys: rows.map(({ resourceKey, evidence }) => ({
      resourceKey,
      controlId: evidence.controlId,
      region: evidence.region,
    })),
  });
  const sorted = sortByWrite(rows, { marks, fresh, visit });
  const updates = await decideUpdates(tx, {
    visit,
    differing: sorted.differing,
  });
  const seen = [...marks.values()].map(mark => mark.key);
  if (sorted.missing.length > 0) {
    const inserted = await insertEvidence(tx, {
      ...insert,
      rows: sorted.missing,
      stored: 'replace',
    });
    for (const id of inserted) {
      seen.push(id);
    }
  }
  if (updates.rows.length > 0) {
    await updateEvidence(tx, updates.rows);
  }
  const refreshes = sorted.refreshed.map(
    ({ mark, row }): EvidenceRefresh => ({
      key: mark.key,
      observedAt: latest(
        fromTimestamp(mark.observedAt),
        row.evidence.observedAt,
      ),
      externalId: row.evidence.externalId,
      targetKey: ownerOf(mark, visit),
    }),
  );
  if (refreshes.length > 0) {
    await refreshEvidence(tx, refreshes);
  }
  const transitions = [
    ...updates.transitions,
    ...(visit.baseline ? [] : sorted.missing.map(newTransition)),
  ];
  await insertTransitions(tx, {
    transitions,
    source: visit.source,
    at: now,
    runId: visit.runId,
  });
  return {
    seen,
    resourceKeys: new Set([
      ...sorted.missing.map(row => row.resourceKey),
      ...sorted.inserted.map(row => row.resourceKey),
      ...updates.resourceKeys,
      ...sorted.refreshed.map(({ row }) => row.resourceKey),
    ]),
    inserted: fresh.size + sorted.missing.length,
    written:
      fresh.size +
      sorted.missing.length +
      updates.rows.length +
      refreshes.length,
    transitions: transitions.length,
    adopted: countAdopted(marks, visit),
  };
}

interface MarkedRow {
  mark: EvidenceMark;
  row: KeyedEvidence;
}

function sortByWrite(
  rows: readonly KeyedEvidence[],
  options: {
    marks: ReadonlyMap<number, EvidenceMark>;
    /** Ids of rows that were inserted just now. */
    fresh: ReadonlySet<number>;
    visit: Visit;
  },
): {
  inserted: KeyedEvidence[];
  missing: KeyedEvidence[];
  differing: MarkedRow[];
  refreshed: MarkedRow[];
} {
  const { marks, fresh, visit } = options;
  const inserted: KeyedEvidence[] = [];
  const missing: KeyedEvidence[] = [];
  const differing: MarkedRow[] = [];
  const refreshed: MarkedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const mark = marks.get(index);
    if (!mark) {
      missing.push(row);
      continue;
    }
    if (fresh.has(mark.key)) {
      inserted.push(row);
      continue;
    }
    const comparison = compareEvidence({ ...row.evidence, stored: mark });
    if (comparison === 'differs') {
      differing.push({ mark, row });
    } else if (
      comparison === 'refreshed' ||
      visit.adoptFrom.has(mark.targetKey)
    ) {
      refreshed.push({ mark, row });
    }
  }
  return { inserted, missing, differing, refreshed };
}

async function decideUpdates(
  tx: Knex.Transaction,
  options: { visit: Visit; differing: readonly MarkedRow[] },
): Promise<{
  rows: EvidenceUpdate[];
  transitions: Transition[];
  resourceKeys: number[];
}> {
  const { visit, differing } = options;
  const rows: EvidenceUpdate[] = [];
  const transitions: Transition[] = [];
  const resourceKeys: number[] = [];
  if (differing.length === 0) {
    return { rows, transitions, resourceKeys };
  }
  const states = await readEvidenceStates(
    tx,
    differing.map(({ mark }) => mark.key),
  );
  for (const { mark, row } of differing) {
    const stored = states.get(mark.key);
    const { evidence, resourceKey } = row;
    const seen = visit.pass === 'full' && visit.seenEvidence.has(mark.key);
    const replaces =
      stored &&
      (visit.adoptFrom.has(mark.targetKey) ||
        replacesStored({ stored, incoming: evidence, seen }));
    if (!replaces) {
      continue;
    }
    const sameStatus = stored.status === evidence.status;
    rows.push({
      key: mark.key,
      evidence,
      firstObservedAt: sameStatus
        ? stored.firstObservedAt
        : statusSince({ ...evidence, previous: stored }),
      targetKey: ownerOf(mark, visit),
    });
    resourceKeys.push(resourceKey);
    if (!sameStatus || stored.suppressed !== evidence.suppressed) {
      transitions.push({
        ...placeOf(row),
        from: stored,
        to: evidence,
        cause: 'observed',
      });
    }
  }
  return { rows, transitions, resourceKeys };
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

function ownerOf(mark: EvidenceMark, visit: Visit): number {
  return visit.adoptFrom.has(mark.targetKey) ? visit.targetKey : mark.targetKey;
}

function countAdopted(
  marks: ReadonlyMap<number, EvidenceMark>,
  visit: Visit,
): Map<number, number> {
  const adopted = new Map<number, number>();
  for (const { targetKey } of marks.values()) {
    if (visit.adoptFrom.has(targetKey)) {
      adopted.set(targetKey, (adopted.get(targetKey) ?? 0) + 1);
    }
  }
  return adopted;
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
