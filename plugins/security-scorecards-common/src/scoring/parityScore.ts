import type { ParityScore } from '../api/types';
import type { EvidenceRecord } from '../model';

/** What the parity score reads of evidence. @public */
export type ParityEvidence = Pick<
  EvidenceRecord,
  'controlId' | 'source' | 'status' | 'suppressed'
>;

/** Worst first: the number is how bad the control stands. */
const RANK = { fail: 3, unknown: 2, pass: 1 } as const;

/**
 * Adds up AWS's own security score over a stream of evidence, in memory that grows with the number of controls only.
 *
 * @remarks
 * The published rule: a control failed if any of its findings failed, else it is unknown if any could not be told, else
 * it passed; suppressed findings are ignored and controls without a finding left out. Unlike our own score it takes an
 * account-level PASSED without a resource for a pass, does not weigh, and knows nothing of waivers and staleness.
 * See https://docs.aws.amazon.com/securityhub/latest/userguide/standards-security-score.html.
 *
 * @public
 */
export class ParityTally {
  readonly #ranks = new Map<string, number>();

  /** Counts one row; rows of other sources than Security Hub are ignored. */
  add(evidence: ParityEvidence): void {
    const { controlId, source, status, suppressed } = evidence;
    if (
      source !== 'security-hub' ||
      suppressed ||
      status === 'not-applicable'
    ) {
      return;
    }
    const rank = RANK[status];
    const known = this.#ranks.get(controlId);
    if (known === undefined || known < rank) {
      this.#ranks.set(controlId, rank);
    }
  }

  /** The score of what was added so far. */
  result(): ParityScore {
    const worst = new Map<string, number>();
    for (const [controlId, rank] of this.#ranks) {
      // AWS spells ids with varying case.
      const id = controlId.toLowerCase();
      worst.set(id, Math.max(rank, worst.get(id) ?? 0));
    }
    const counts = { passed: 0, failed: 0, unknown: 0 };
    for (const rank of worst.values()) {
      if (rank === RANK.fail) counts.failed += 1;
      else if (rank === RANK.unknown) counts.unknown += 1;
      else counts.passed += 1;
    }
    return worst.size === 0
      ? counts
      : { ...counts, value: Math.round((100 * counts.passed) / worst.size) };
  }
}

/**
 * AWS's own security score of any set of evidence: of a service, an account or the fleet. See {@link ParityTally}.
 * @public
 */
export function parityScore(evidence: Iterable<ParityEvidence>): ParityScore {
  const tally = new ParityTally();
  for (const row of evidence) {
    tally.add(row);
  }
  return tally.result();
}
