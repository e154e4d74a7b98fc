import type {
  EvidenceRecord,
  EvidenceSource,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import {
  listAmendments,
  type EvidenceAmendment,
} from '../database/history/listAmendments';
import { listLapses } from '../database/history/evidenceLapses';
import {
  listDatedEvidence,
  type DatedEvidence,
} from '../database/history/listDatedEvidence';
import type { DatedResource } from '../database/history/listResourcesAt';
import {
  listTransitions,
  type StoredTransition,
} from '../database/history/listTransitions';
import { groupBy } from '../util/groupBy';
import { observedAtOf } from './sightAge';
import { evidenceKey } from './recordLapses';

const HOUR = 60 * 60 * 1000;

/** A row of evidence as it was at a time. @internal */
export interface EvidenceAt extends EvidenceRecord {
  resourceKey: number;
  reasonText?: string;
  externalId?: string;
}

/**
 * The evidence on resources at a time: what is stored now, with all changes since then taken back.
 *
 * @internal
 */
export async function evidenceAt(
  database: Database,
  options: {
    /** At most some hundred. */
    resources: readonly DatedResource[];
    at: string;
    staleAfterHours: Record<EvidenceSource, number>;
  },
): Promise<EvidenceAt[]> {
  const { resources, at, staleAfterHours } = options;
  const resourceKeys = resources.map(resource => resource.key);
  const byKey = new Map(resources.map(resource => [resource.key, resource]));
  const transitions = groupBy(
    await listTransitions(database, { resourceKeys }),
    evidenceKey,
  );
  const amendments = groupBy(
    await listAmendments(database, { resourceKeys, after: at }),
    evidenceKey,
  );
  const current = new Map(
    (await listDatedEvidence(database, resourceKeys)).map(row => [
      evidenceKey(row),
      row,
    ]),
  );
  const lapsed = new Set(
    (await listLapses(database, { resourceKeys, at })).map(evidenceKey),
  );
  const rows: EvidenceAt[] = [];
  for (const key of new Set([...current.keys(), ...transitions.keys()])) {
    const stored = current.get(key);
    const changes = transitions.get(key) ?? [];
    const place = stored ?? changes[0];
    const resource = byKey.get(place.resourceKey);
    const [amendment] = amendments.get(key) ?? [];
    const state =
      resource && stateAt({ stored, changes, amendment, resource, at });
    if (!state) {
      continue;
    }
    const limit = staleAfterHours[place.source];
    const isStale =
      lapsed.has(key) ||
      (state.observedAt !== undefined &&
        Date.parse(state.observedAt) + limit * HOUR < Date.parse(at));
    rows.push({
      resourceKey: place.resourceKey,
      resourceId: resource.resourceId,
      resourceType: resource.resourceType,
      source: place.source,
      controlId: place.controlId,
      accountId: place.accountId,
      region: place.region,
      ...state,
      observedAt:
        isStale && lapsed.has(key)
          ? observedAtOf({ age: 'stale', staleAfterHours: limit, at }) ?? at
          : state.observedAt ?? at,
    });
  }
  return rows.sort(
    (a, b) =>
      a.resourceKey - b.resourceKey ||
      (evidenceKey(a) < evidenceKey(b) ? -1 : 1),
  );
}

type State = Pick<
  EvidenceAt,
  'status' | 'reason' | 'reasonText' | 'suppressed' | 'externalId'
> & {
  firstObservedAt?: string;
  /** Undefined when only later observations are known: the source vouched for it by then. */
  observedAt?: string;
};

function stateAt(options: {
  stored?: DatedEvidence;
  changes: readonly StoredTransition[];
  /** The first one after that time. */
  amendment?: EvidenceAmendment;
  resource: DatedResource;
  at: string;
}): State | undefined {
  const { stored, changes, amendment, resource, at } = options;
  const next = changes.find(change => change.at > at);
  const last = changes.findLast(change => change.at <= at);
  if (!next) {
    if (!stored || (!last && stored.storedAt > at)) {
      return undefined;
    }
    const { status, reason, reasonText, suppressed, externalId } = stored;
    return {
      status,
      reason,
      reasonText,
      suppressed,
      externalId,
      firstObservedAt: earlier(stored.firstObservedAt, at),
      observedAt: stored.observedAt <= at ? stored.observedAt : undefined,
      ...(amendment && amended(amendment)),
    };
  }
  if (!next.from) {
    return undefined;
  }
  // Rows of the first pass over a target come without a change. One that was never retired tells since when it is there.
  const wasRetired = changes.some(change => change.at > at && !change.to);
  const since = stored && !wasRetired ? stored.storedAt : resource.firstSeenAt;
  if (!last && since > at) {
    return undefined;
  }
  return {
    ...next.from,
    externalId: stored?.externalId,
    firstObservedAt: next.from.firstObservedAt ?? last?.at,
    ...(amendment && amendment.at < next.at && amended(amendment)),
  };
}

/** The words of a reason are kept for the current one only. */
function amended({ from }: EvidenceAmendment) {
  return { ...from, reasonText: undefined };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
