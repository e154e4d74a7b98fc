import { REFRESH_AFTER_MS } from '../evidence/evidenceWrites';

/** What is known of a stored signal before it is written. */
export interface StoredSignalMark {
  /** Empty after a sweep. */
  fingerprint: string;
  /** ISO 8601. */
  observedAt: string;
}

/**
 * Whether a signal is worth a write.
 *
 * An older word than the stored one never is. The same word is only when it is a day newer, or when it came from a delta or a feed, whose
 * messages arrive in any order: then the time has to be known. A message of the very time at which a swept signal was last seen was
 * late, and does not bring it back; a full pass does.
 */
export function isWorthWriting(options: {
  incoming: { fingerprint: string; observedAt: string };
  stored: StoredSignalMark;
  /** Whether it comes from a delta or a feed. */
  unordered: boolean;
}): boolean {
  const { incoming, stored, unordered } = options;
  const newerBy =
    Date.parse(incoming.observedAt) - Date.parse(stored.observedAt);
  if (newerBy < 0) {
    return false;
  }
  if (incoming.fingerprint !== stored.fingerprint) {
    const wasSwept = stored.fingerprint === '';
    return newerBy > 0 || !wasSwept || !unordered;
  }
  return newerBy >= REFRESH_AFTER_MS || (unordered && newerBy > 0);
}
