import type { EvidenceStatus } from 'backstage-plugin-security-scorecards-common';
import type { EvidenceSighting } from './mergeEvidence';
import { replacesSighting } from './mergeEvidence';

/**
 * How much newer the source's word has to be before an otherwise unchanged row is written, in milliseconds: 24 hours.
 * Sources confirm a result at least daily and staleness limits are days, so a finer time would only cost writes; when a
 * target was last visited is told by its runs.
 */
export const REFRESH_AFTER_MS = 24 * 60 * 60 * 1000;

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** What is known of the stored row before its details are read. */
export interface StoredMark {
  fingerprint: string;
  /** As the database gives it: text is ISO 8601 in UTC with milliseconds, as it is written. */
  observedAt: Date | string;
  /** Read for deltas and feeds only. */
  externalId?: string;
}

/**
 * What to do with a row whose look-up was made.
 *
 * `differs`: it says something else. `refreshed`: it says the same as a day ago or more. `retold`: it says the same, but its time
 * has to be known, so that what came before it and arrives after it does not take its place. That is so when the status has
 * changed since the stored row and changed back, and for deltas and feeds, whose rows arrive in any order, unless the source's
 * word on since when excludes it: a passed check that passes since before the stored row.
 */
export function compareEvidence(options: {
  incoming: {
    fingerprint: string;
    /** ISO 8601 in UTC with milliseconds, as `firstObservedAt` is. */
    observedAt: string;
    firstObservedAt?: string;
    status: EvidenceStatus;
    suppressed: boolean;
    externalId?: string;
  };
  stored: StoredMark;
  /** Whether it comes from a delta or a feed. */
  unordered: boolean;
}): 'unchanged' | 'refreshed' | 'retold' | 'differs' {
  const { incoming, stored, unordered } = options;
  if (incoming.fingerprint !== stored.fingerprint) {
    return 'differs';
  }
  const storedAt =
    typeof stored.observedAt === 'string'
      ? stored.observedAt
      : stored.observedAt.toISOString();
  if (incoming.observedAt <= storedAt) {
    return 'unchanged';
  }
  if (isDayLater(incoming.observedAt, storedAt)) {
    return 'refreshed';
  }
  if (incoming.firstObservedAt && incoming.firstObservedAt > storedAt) {
    return 'retold';
  }
  const settled =
    incoming.status === 'pass' &&
    !incoming.suppressed &&
    incoming.firstObservedAt !== undefined &&
    incoming.externalId === stored.externalId;
  return unordered && !settled ? 'retold' : 'unchanged';
}

// Times of one day need not be parsed, which most rows of a pass are spared thereby.
function isDayLater(time: string, stored: string): boolean {
  return (
    !time.startsWith(stored.slice(0, DATE_LENGTH)) &&
    Date.parse(time) - Date.parse(stored) >= REFRESH_AFTER_MS
  );
}

/** True when a result that differs takes the place of the stored one. */
export function replacesStored(options: {
  stored: EvidenceSighting;
  incoming: EvidenceSighting;
  /** Whether this full pass has seen the row before. */
  seen: boolean;
  /** Whether it comes from a delta or a feed. */
  unordered?: boolean;
}): boolean {
  const { stored, incoming, seen, unordered } = options;
  if (seen) {
    return replacesSighting(stored, incoming);
  }
  return unordered && incoming.observedAt === stored.observedAt
    ? isLastWord(stored, incoming)
    : incoming.observedAt >= stored.observedAt;
}

// Suppressing a finding does not move its time, so the later word of one finding counts; of two findings the worse.
function isLastWord(
  stored: EvidenceSighting,
  incoming: EvidenceSighting,
): boolean {
  return (
    stored.externalId === incoming.externalId ||
    replacesSighting(stored, incoming)
  );
}

/**
 * Since when a row has its new status. The source's word is taken, but a status cannot have begun while the source still
 * vouched for the one before it, nor after it was observed.
 */
export function statusSince(options: {
  firstObservedAt?: string;
  observedAt: string;
  previous?: { observedAt: string };
}): string {
  const { firstObservedAt, observedAt, previous } = options;
  let since = firstObservedAt ?? observedAt;
  if (previous && since < previous.observedAt) {
    since = previous.observedAt;
  }
  return since < observedAt ? since : observedAt;
}
