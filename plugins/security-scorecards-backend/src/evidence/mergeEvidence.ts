import {
  STATUSES,
  type EvidenceStatus,
} from 'backstage-plugin-security-scorecards-common';

/** What decides between two results of one control on one resource in the same pass. */
export interface EvidenceSighting {
  status: EvidenceStatus;
  suppressed: boolean;
  externalId?: string;
  /** ISO 8601 in UTC with milliseconds. */
  observedAt: string;
}

/**
 * True when the second sighting replaces the first.
 *
 * The same finding can come twice because it changed while the pages were read: then the newer counts. Two findings of
 * one control, as Security Hub makes them per standard while consolidated findings are off, are one piece of evidence:
 * then the worse counts, whatever the order.
 */
export function replacesSighting(
  first: EvidenceSighting,
  second: EvidenceSighting,
): boolean {
  const sameItem =
    first.externalId === undefined || first.externalId === second.externalId;
  const order = rank(second) - rank(first);
  return sameItem || order === 0
    ? second.observedAt >= first.observedAt
    : order < 0;
}

// A failure that counts is worse than a suppressed one.
function rank(sighting: EvidenceSighting): number {
  return STATUSES.indexOf(sighting.status) * 2 + (sighting.suppressed ? 1 : 0);
}
