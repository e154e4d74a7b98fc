import {
  EXPOSURE_PRACTICE,
  isExposed,
  riskFactor,
  type RiskOptions,
  riskPoints,
} from './risk';
import type { ScoredControl } from './ScoredControl';

/**
 * What it brings when all failures of some controls pass.
 * @internal
 */
export interface FixFigure {
  /** Points of the technical score, 0 to 100. */
  scoreGain: number;
  riskRemoved: number;
  /** Share of the score that is missing to 100, plus share of the risk: 0 to 2. */
  rank: number;
}

/**
 * Tells what fixes of a scorecard's controls bring, each as the exact difference to the score and the risk: both are sums over
 * controls, so only the terms of the fixed ones change, and the exposure factor when they are all that fails in `public-exposure`.
 * @internal
 */
export class FixFigures {
  readonly #options: RiskOptions;
  readonly #points = new Map<ScoredControl, number>();
  readonly #isExposed: boolean;
  #known = 0;
  #missing = 0;
  #allPoints = 0;
  #exposing = 0;

  static of(
    controls: readonly ScoredControl[],
    options: RiskOptions,
  ): FixFigures {
    return new FixFigures(controls, options);
  }

  private constructor(
    controls: readonly ScoredControl[],
    options: RiskOptions,
  ) {
    this.#options = options;
    this.#isExposed = isExposed(controls);
    for (const control of controls) {
      if (control.pass + control.fail > 0) {
        this.#known += control.weight;
        this.#missing += missingWeight(control);
      }
      if (control.fail > 0) {
        const { base, overdue } = riskPoints(control, options);
        this.#points.set(control, base + overdue);
        this.#allPoints += base + overdue;
        this.#exposing += control.practice === EXPOSURE_PRACTICE ? 1 : 0;
      }
    }
  }

  /** The figures of one fix that closes all these failing controls of one practice. */
  of(group: readonly ScoredControl[]): FixFigure {
    const [first] = group;
    const gained = sum(group, missingWeight);
    const risk = this.#allPoints * riskFactor(this.#isExposed, this.#options);
    const stillExposed =
      this.#exposing >
      (first.practice === EXPOSURE_PRACTICE ? group.length : 0);
    const pointsAfter =
      this.#allPoints - sum(group, control => this.#points.get(control) ?? 0);
    const riskRemoved =
      risk - pointsAfter * riskFactor(stillExposed, this.#options);
    return {
      scoreGain: (100 * gained) / this.#known,
      riskRemoved,
      rank: gained / this.#missing + riskRemoved / risk,
    };
  }
}

/** Weight that a control's failures keep from the score. */
function missingWeight(control: ScoredControl): number {
  return (control.weight * control.fail) / (control.pass + control.fail);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
