import type { CatalogueControl, UnknownReason } from '../api/types';
import { ACCOUNT_RESOURCE_TYPE, type EvidenceRecord } from '../model';
import type { TimeReader } from './TimeReader';

/**
 * What one resource says of one control after all its evidence was reduced to one status.
 * `suppressed` is a failure that somebody suppressed in AWS.
 * @internal
 */
export type CellStatus =
  | 'fail'
  | 'unknown'
  | 'suppressed'
  | 'pass'
  | 'not-applicable';

/**
 * One (control, resource) pair of the tally.
 * @internal
 */
export interface EvidenceCell {
  status: CellStatus;
  reason?: UnknownReason;
  /** Start of the status, in milliseconds since the epoch. */
  since?: number;
  /** Oldest observation of what counted, in milliseconds since the epoch. */
  observedAt: number;
  /** Whose word counts more: see {@link Standing}. */
  standing: number;
}

/**
 * Whose word counts for a resource: stale evidence only where nothing fresh speaks, and Config only where Security Hub
 * is silent.
 * @internal
 */
export const STANDING = { stale: 0, config: 1, fresh: 2 } as const;

const BADNESS: Record<CellStatus, number> = {
  fail: 4,
  unknown: 3,
  suppressed: 2,
  pass: 1,
  'not-applicable': 0,
};

/**
 * A cell of one row of evidence.
 * @internal
 */
export function cellOf(
  evidence: EvidenceRecord,
  options: {
    control: CatalogueControl;
    /** Time before which an observation is stale, in milliseconds since the epoch. */
    freshFrom: number;
    standing: number;
    times: TimeReader;
  },
): EvidenceCell {
  const { control, freshFrom, standing, times } = options;
  const observedAt = times.observedAt(evidence.observedAt);
  const since =
    evidence.firstObservedAt === undefined
      ? undefined
      : times.firstObservedAt(evidence.firstObservedAt);
  // Written so that a time that cannot be read counts as stale.
  const isStale = !(observedAt >= freshFrom);
  const status = isStale ? 'unknown' : cellStatusOf(evidence, control);
  let reason: UnknownReason | undefined;
  if (status === 'unknown') {
    reason = isStale ? 'stale' : evidence.reason ?? 'error';
  }
  return {
    status,
    reason,
    since,
    observedAt,
    standing: isStale ? STANDING.stale : standing,
  };
}

function cellStatusOf(
  evidence: EvidenceRecord,
  control: CatalogueControl,
): CellStatus {
  if (evidence.status === 'fail') {
    return evidence.suppressed ? 'suppressed' : 'fail';
  }
  if (
    evidence.status === 'pass' &&
    evidence.resourceType === ACCOUNT_RESOURCE_TYPE &&
    !control.accountLevel &&
    !control.resourceTypes.includes(ACCOUNT_RESOURCE_TYPE)
  ) {
    // Security Hub passes the account itself when it holds no resource of the control's type.
    return 'not-applicable';
  }
  return evidence.status;
}

/**
 * Takes another row of the same control and resource into a cell. The result does not depend on the order: the higher
 * standing wins, then the worse status; of equal ones the earliest times are kept.
 * @internal
 */
export function mergeInto(cell: EvidenceCell, other: EvidenceCell): void {
  const order =
    cell.standing - other.standing ||
    BADNESS[cell.status] - BADNESS[other.status];
  if (order < 0) {
    cell.status = other.status;
    cell.reason = other.reason;
    cell.since = other.since;
    cell.observedAt = other.observedAt;
    cell.standing = other.standing;
  } else if (order === 0) {
    cell.since = earliest(cell.since, other.since);
    cell.observedAt = Math.min(cell.observedAt, other.observedAt);
    if (other.reason !== undefined && (cell.reason ?? '~') > other.reason) {
      cell.reason = other.reason;
    }
  }
}

function earliest(one?: number, other?: number): number | undefined {
  if (one === undefined || other === undefined) {
    return one ?? other;
  }
  return Math.min(one, other);
}
