/** Below this a difference comes from the arithmetic of floating point numbers, not from the evidence. */
const NOISE = 1e-9;

/**
 * A share (0 to 1) as a score of 0 to 100 with one decimal. Only a share of exactly 1 gives 100: a score that is
 * not perfect is shown as 99.9 at most. Monotonic, so that an order between shares holds between scores.
 * @internal
 */
export function toScore(share: number): number {
  return share >= 1 - NOISE ? 100 : Math.min(99.9, roundTo(share * 100, 1));
}

/**
 * A coverage (0 to 1) with three decimals. Only a coverage of exactly 1 gives 1.
 * @internal
 */
export function toCoverage(share: number): number {
  return share >= 1 - NOISE ? 1 : Math.min(0.999, roundTo(share, 3));
}

/**
 * Rounds half up to a number of decimals.
 * @internal
 */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // The noise keeps 0.15 * 10 = 1.4999999999999998 from becoming 1. Adding 0 turns -0 into 0.
  return Math.floor(value * scale + 0.5 + NOISE) / scale + 0;
}
