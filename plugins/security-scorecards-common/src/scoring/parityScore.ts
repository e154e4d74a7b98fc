import type { ParityScore } from '../api/types';
import type { EvidenceRecord } from '../model';

/** What the parity score reads of evidence. @public */
export type ParityEvidence = Pick<
  EvidenceRecord,
  'controlId' | 'source' | 'status' | 'suppressed'
>;

/** How a control stands by AWS's rule. @public */
export type ParityStanding = 'fail' | 'unknown' | 'pass';

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

  /** How each control stands so far, by its id in lower case: AWS spells ids with varying case. */
  standings(): Map<string, ParityStanding> {
    const worst = new Map<string, ParityStanding>();
    for (const [controlId, rank] of this.#ranks) {
      const id = controlId.toLowerCase();
      const known = worst.get(id);
      if (known === undefined || RANK[known] < rank) {
        worst.set(id, standingOf(rank));
      }
    }
    return worst;
  }

  /** The score of what was added so far. */
  result(): ParityScore {
    return parityOfStandings(this.standings().values());
  }
}

/**
 * AWS's own security score of controls that were tallied before, one standing each.
 * @public
 */
export function parityOfStandings(
  standings: Iterable<ParityStanding>,
): ParityScore {
  const counts = { pass: 0, fail: 0, unknown: 0 };
  for (const standing of standings) {
    counts[standing] += 1;
  }
  const { pass: passed, fail: failed, unknown } = counts;
  const total = passed + failed + unknown;
  return {
    passed,
    failed,
    unknown,
    ...(total > 0 && { value: Math.round((100 * passed) / total) }),
  };
}

function standingOf(rank: number): ParityStanding {
  if (rank === RANK.fail) return 'fail';
  return rank === RANK.unknown ? 'unknown' : 'pass';
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
