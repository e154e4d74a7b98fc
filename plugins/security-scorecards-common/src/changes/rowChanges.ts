import type { EvidenceRecord } from '../model';
import type { Rows } from './Replay';
import type { ScoreChangeCauseId } from './ScoreChange';

/** What a row says, with the failures that are suppressed in AWS apart. */
type RowState =
  | 'pass'
  | 'fail'
  | 'suppressed'
  | 'unknown'
  | 'not-applicable'
  | 'absent';

/** A row that says something else. @internal */
export interface RowChange {
  key: string;
  from?: EvidenceRecord;
  to?: EvidenceRecord;
}

/** Causes that change rows of a resource that is there at both ends. @internal */
export type RowCause = Extract<
  ScoreChangeCauseId,
  | 'waiver-start'
  | 'waiver-end'
  | 'data-found'
  | 'data-lost'
  | 'fixed'
  | 'regressed'
  | 'other'
>;

/**
 * The rows on resources of both ends that differ, by cause.
 * @internal
 */
export function rowChanges(
  from: Rows,
  to: Rows,
  options: { isShared: (resourceId: string) => boolean; freshAt: string },
): Map<RowCause, RowChange[]> {
  const changes = new Map<RowCause, RowChange[]>();
  for (const key of new Set([...from.keys(), ...to.keys()])) {
    const before = from.get(key);
    const after = to.get(key);
    const row = before ?? after;
    if (row && options.isShared(row.resourceId)) {
      const cause = causeOf(
        stateOf(before, options.freshAt),
        stateOf(after, options.freshAt),
      );
      if (cause) {
        const ofCause = changes.get(cause) ?? [];
        changes.set(cause, ofCause);
        ofCause.push({ key, from: before, to: after });
      }
    }
  }
  return changes;
}

function stateOf(row: EvidenceRecord | undefined, freshAt: string): RowState {
  if (!row) {
    return 'absent';
  }
  if (row.observedAt !== freshAt) {
    return 'unknown';
  }
  return row.status === 'fail' && row.suppressed ? 'suppressed' : row.status;
}

function causeOf(from: RowState, to: RowState): RowCause | undefined {
  if (from === to) {
    return undefined;
  }
  if (tellsResult(from) && !tellsResult(to)) {
    return to === 'not-applicable' ? 'other' : 'data-lost';
  }
  if (!tellsResult(from)) {
    return tellsResult(to) && from !== 'not-applicable'
      ? 'data-found'
      : 'other';
  }
  if (to === 'suppressed') {
    return 'waiver-start';
  }
  if (to === 'pass') {
    return 'fixed';
  }
  return from === 'suppressed' ? 'waiver-end' : 'regressed';
}

function tellsResult(state: RowState): boolean {
  return state === 'pass' || state === 'fail' || state === 'suppressed';
}
