import type { Grade, Scorecard } from '../../api/types';

const GRADES: Grade[] = ['A', 'B', 'C', 'D', 'E'];

/** `a` is not above `b`, as far as there are both. @internal */
export function atMost(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || a <= b;
}

/**
 * In what a scorecard is better than another one that it must not be better than; empty when in nothing.
 * @internal
 */
export function betterIn(one: Scorecard, other: Scorecard): string[] {
  const holds = {
    score: atMost(one.score.value, other.score.value),
    low: atMost(one.score.low, other.score.low),
    scoreWithoutWaivers: atMost(
      one.scoreWithoutWaivers,
      other.scoreWithoutWaivers,
    ),
    risk: atMost(other.risk.value, one.risk.value),
    grade:
      !one.grade ||
      !other.grade ||
      GRADES.indexOf(one.grade) >= GRADES.indexOf(other.grade),
  };
  return violated(holds);
}

/**
 * What makes the range of a scorecard narrower than that of another; empty when nothing does.
 * @internal
 */
export function narrowerIn(one: Scorecard, other: Scorecard): string[] {
  return violated({
    low: atMost(one.score.low, other.score.low),
    high: atMost(other.score.high, one.score.high),
  });
}

/** Names of the conditions that do not hold. @internal */
export function violated(conditions: Record<string, boolean>): string[] {
  return Object.entries(conditions)
    .filter(([, holds]) => !holds)
    .map(([name]) => name);
}
