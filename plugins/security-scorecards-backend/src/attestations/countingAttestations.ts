import type {
  AttestationRecord,
  Catalogue,
} from 'backstage-plugin-security-scorecards-common';
import { groupBy } from '../util/groupBy';
import type { AttestationEntry } from './AttestationEntry';
import { validUntil } from './validUntil';

/** An attestation that an entity has or inherits. @internal */
export interface ConcernedBy {
  entry: AttestationEntry;
  /** Kind of the entity that it was made for; absent for the organisation. */
  kind?: string;
}

/** What an entity inherits from when the organisation attested. @internal */
export const ORGANIZATION = 'organization';

const DISTANCE: Record<string, number> = { System: 1, Domain: 2, Group: 3 };
const OF_ORGANIZATION = 4;

/**
 * The attestations that count for an entity, at most one for each practice.
 *
 * @remarks
 * Of those that are valid and not contradicted the nearest counts: the entity's own, then that of its system, its domain, its
 * group, and the organisation. When the nearest says `no`, none counts. Without a valid one, the latest expired one is told.
 *
 * @internal
 */
export function countingAttestations(
  concerning: readonly ConcernedBy[],
  options: {
    entityRef: string;
    catalogue: Catalogue;
    /** Since when, in milliseconds, the latest failure of a practice's controls lasts, by practice. */
    failingSince: ReadonlyMap<string, number>;
    now: Date;
  },
): AttestationRecord[] {
  const { entityRef, catalogue, failingSince, now } = options;
  const records: AttestationRecord[] = [];
  for (const [practiceId, all] of groupBy(
    concerning,
    item => item.entry.practiceId,
  )) {
    const since = failingSince.get(practiceId) ?? -Infinity;
    const attested = all
      .map(item => ({
        ...item,
        expiresAt: validUntil(item.entry, catalogue),
        distance: distanceOf(item, entityRef),
      }))
      .filter(({ entry }) => Date.parse(entry.attestedAt) >= since);
    const [nearest] = attested
      .filter(
        ({ entry, expiresAt }) =>
          entry.status === 'current' &&
          Date.parse(entry.attestedAt) <= now.getTime() &&
          Date.parse(expiresAt) > now.getTime(),
      )
      .sort((a, b) => a.distance - b.distance || latestFirst(a, b));
    const [expired] = attested
      .filter(({ entry }) => entry.answer === 'yes')
      .sort(latestFirst);
    const told = nearest ?? expired;
    if (told && told.entry.answer === 'yes') {
      const { entry, expiresAt, distance } = told;
      records.push({
        practiceId,
        attestedBy: entry.attestedBy,
        attestedAt: entry.attestedAt,
        expiresAt,
        proofUrl: entry.proofUrl,
        inheritedFrom:
          distance === 0 ? undefined : entry.entityRef ?? ORGANIZATION,
      });
    }
  }
  return records;
}

function distanceOf({ entry, kind }: ConcernedBy, entityRef: string): number {
  if (entry.entityRef === undefined) {
    return OF_ORGANIZATION;
  }
  return entry.entityRef === entityRef ? 0 : DISTANCE[kind ?? ''] ?? 1;
}

function latestFirst(a: ConcernedBy, b: ConcernedBy): number {
  return (
    Date.parse(b.entry.attestedAt) - Date.parse(a.entry.attestedAt) ||
    (a.entry.id < b.entry.id ? -1 : 1)
  );
}
