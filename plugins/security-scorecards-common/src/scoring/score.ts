import type { Score } from '../api/types';
import { toCoverage, toScore } from './round';
import type { ScoredControl } from './ScoredControl';

/**
 * A score before it is rounded; all are shares from 0 to 1.
 * @internal
 */
export interface ShareScore {
  /** Absent when nothing is known. */
  value?: number;
  low: number;
  high: number;
  coverage: number;
}

type Counted = Pick<ScoredControl, 'weight' | 'pass' | 'fail' | 'unknown'>;

/**
 * The score of a set of controls.
 *
 * @remarks
 * Of a control with weight `w`, and with `P` passing, `F` failing and `U` unknown resources, `n = P + F + U`:
 *
 * - it is applicable when `n > 0`, and known when `P + F > 0`;
 * - value = Σ w·P/(P+F) over the known controls / Σ w over the known controls;
 * - low = Σ w·P/n / Σ w, and high = Σ w·(P+U)/n / Σ w, both over the applicable controls;
 * - coverage = Σ w·(P+F)/n / Σ w over the applicable controls.
 *
 * Waived and not applicable resources are in none of the counts. The sums are taken in the order of the controls;
 * callers pass them in the order of the catalogue, so that the same evidence gives the same bits.
 *
 * @internal
 */
export function shareScore(controls: Iterable<Counted>): ShareScore {
  let applicable = 0;
  let known = 0;
  let earned = 0;
  let low = 0;
  let high = 0;
  let covered = 0;
  for (const { weight, pass, fail, unknown } of controls) {
    const total = pass + fail + unknown;
    if (total > 0) {
      applicable += weight;
      low += weight * (pass / total);
      high += weight * ((pass + unknown) / total);
      covered += weight * ((pass + fail) / total);
    }
    if (pass + fail > 0) {
      known += weight;
      earned += weight * (pass / (pass + fail));
    }
  }
  if (applicable === 0) {
    return { low: 0, high: 1, coverage: 0 };
  }
  return {
    value: known > 0 ? earned / known : undefined,
    low: low / applicable,
    high: high / applicable,
    coverage: covered / applicable,
  };
}

/**
 * The same controls with every waived failure counted as a failure.
 * @internal
 */
export function withoutWaivers(
  controls: Iterable<ScoredControl>,
): ScoredControl[] {
  return Array.from(controls, control => ({
    ...control,
    fail: control.fail + control.waived,
    waived: 0,
  }));
}

/**
 * Mixes a share into value, low and high with a weight of 0 to 1. Without a value there is nothing to mix into.
 * @internal
 */
export function foldIn(
  score: ShareScore,
  share: number,
  weight: number,
): ShareScore {
  const mix = (part: number) => part * (1 - weight) + share * weight;
  return {
    value: score.value === undefined ? undefined : mix(score.value),
    low: mix(score.low),
    high: mix(score.high),
    coverage: score.coverage,
  };
}

/**
 * The score as the API gives it: 0 to 100 with one decimal, coverage 0 to 1.
 * @internal
 */
export function toApiScore(score: ShareScore): Score {
  const range = {
    low: toScore(score.low),
    high: toScore(score.high),
    coverage: toCoverage(score.coverage),
  };
  return score.value === undefined
    ? range
    : { value: toScore(score.value), ...range };
}

/**
 * Score, range and coverage of a set of controls, rounded. The formula is told in `docs/scoring.md`.
 * @public
 */
export function scoreOf(controls: Iterable<ScoredControl>): Score {
  return toApiScore(shareScore(controls));
}
