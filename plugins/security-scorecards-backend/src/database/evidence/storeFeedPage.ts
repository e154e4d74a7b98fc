import type { Knex } from 'knex';
import type {
  EvidenceSource,
  ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import type { RemovedEvidence } from 'backstage-plugin-security-scorecards-node';
import type { BatchResult } from '../../evidence/EvidenceBatch';
import type { EvidenceOrigin } from '../../evidence/EvidenceOrigin';
import { IdBitmap } from '../../evidence/IdBitmap';
import type { PreparedEvidence } from '../../evidence/PreparedEvidence';
import { groupBy } from '../../util/groupBy';
import { shrinkTargets } from '../targets/shrinkTargets';
import { listFeedTargets, placeKey, type Place } from './listFeedTargets';
import { storeRows } from './storeRows';
import { withdrawEvidence } from './withdrawEvidence';

/** A page of a feed, ready to be compared with the store. */
export interface FeedPage {
  source: EvidenceSource;
  evidence: readonly PreparedEvidence[];
  removed: readonly RemovedEvidence[];
  /** The resources that the page tells of, those of its evidence included. */
  records: readonly ResourceRecord[];
  sliceSize: number;
  now: string;
}

/** Writes a page of a feed, target by target. */
export async function storeFeedPage(
  tx: Knex.Transaction,
  page: FeedPage,
): Promise<BatchResult> {
  const { source, evidence, removed, records, sliceSize, now } = page;
  const targets = await listFeedTargets(tx, {
    source,
    places: [...evidence, ...removed, ...records],
  });
  const targetOf = (place: Place) => targets.get(placeKey(place));
  const evidenceByTarget = groupBy(evidence, targetOf);
  const recordsOf = groupRecords(records, evidenceByTarget, targetOf);
  const removedByTarget = groupBy(removed, targetOf);
  const result: BatchResult = {
    written: 0,
    resourcesWritten: 0,
    transitions: 0,
    retired: 0,
    ignored:
      (evidenceByTarget.get(undefined)?.length ?? 0) +
      (removedByTarget.get(undefined)?.length ?? 0),
  };
  const lost = new Map<number, number>();
  const lose = (count: number, target: number) =>
    lost.set(target, (lost.get(target) ?? 0) + count);
  for (const targetKey of [...new Set(targets.values())].sort(byNumber)) {
    const origin = originOf(source, targetKey);
    const stored = await storeRows(tx, {
      origin,
      records: recordsOf.get(targetKey) ?? [],
      evidence: evidenceByTarget.get(targetKey) ?? [],
      sliceSize,
      now,
    });
    const withdrawn = await withdrawEvidence(tx, {
      origin,
      removed: removedByTarget.get(targetKey) ?? [],
      now,
    });
    lose(-stored.inserted, targetKey);
    withdrawn.byTarget.forEach(lose);
    result.written += stored.written;
    result.resourcesWritten += stored.resourcesWritten;
    result.transitions += stored.transitions + withdrawn.retired;
    result.retired += withdrawn.retired;
  }
  await shrinkTargets(tx, lost);
  return result;
}

// A resource goes where its evidence goes, for a global one names no region of its own.
function groupRecords(
  records: readonly ResourceRecord[],
  evidence: ReadonlyMap<number | undefined, readonly PreparedEvidence[]>,
  targetOf: (place: Place) => number | undefined,
): Map<number, ResourceRecord[]> {
  const owners = new Map<string, Set<number>>();
  const withEvidence = new Set<string>();
  for (const [target, rows] of evidence) {
    for (const { resourceId } of rows) {
      withEvidence.add(resourceId);
      if (target !== undefined) {
        owners.set(
          resourceId,
          (owners.get(resourceId) ?? new Set()).add(target),
        );
      }
    }
  }
  const groups = new Map<number, ResourceRecord[]>();
  for (const record of records) {
    const target = targetOf(record);
    const own =
      withEvidence.has(record.resourceId) || target === undefined
        ? []
        : [target];
    for (const key of owners.get(record.resourceId) ?? own) {
      const group = groups.get(key);
      if (group) {
        group.push(record);
      } else {
        groups.set(key, [record]);
      }
    }
  }
  return groups;
}

function originOf(source: EvidenceSource, targetKey: number): EvidenceOrigin {
  return {
    source,
    targetKey,
    pass: 'delta',
    baseline: false,
    seenEvidence: IdBitmap.fromBuffer(undefined),
    adoptFrom: new Set(),
  };
}

function byNumber(a: number, b: number): number {
  return a - b;
}
