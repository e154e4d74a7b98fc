import type { EvidenceSighting } from './mergeEvidence';
import { replacesSighting } from './mergeEvidence';

/**
 * How much newer the source's word has to be before an otherwise unchanged row is written, in milliseconds: 24 hours.
 * Sources confirm a result at least daily and staleness limits are days, so a finer time would only cost writes; when a
 * target was last visited is told by its runs.
 */
export const REFRESH_AFTER_MS = 24 * 60 * 60 * 1000;

/** What is known of the stored row before its details are read. */
export interface StoredMark {
  fingerprint: string;
  /** As the database gives it; most marks need no more of it than the comparison. */
  observedAt: Date | string;
}

/** What to do with a row whose look-up was made. */
export function compareEvidence(options: {
  fingerprint: string;
  observedAt: string;
  stored: StoredMark;
}): 'unchanged' | 'refreshed' | 'differs' {
  const { fingerprint, observedAt, stored } = options;
  if (fingerprint !== stored.fingerprint) {
    return 'differs';
  }
  return Date.parse(observedAt) - new Date(stored.observedAt).getTime() >=
    REFRESH_AFTER_MS
    ? 'refreshed'
    : 'unchanged';
}

/** True when a result that differs takes the place of the stored one. */
export function replacesStored(options: {
  stored: EvidenceSighting;
  incoming: EvidenceSighting;
  /** Whether this full pass has seen the row before. */
  seen: boolean;
}): boolean {
  const { stored, incoming, seen } = options;
  return seen
    ? replacesSighting(stored, incoming)
    : incoming.observedAt >= stored.observedAt;
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
