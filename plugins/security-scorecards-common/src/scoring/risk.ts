import type { Criticality, Risk, RiskContributor } from '../api/types';
import type { SignalGroup } from '../signals';
import { signalContributions } from '../signals/signalContributions';
import { roundTo } from './round';
import type { ScoredControl } from './ScoredControl';
import type { ScoringSettings } from './ScoringSettings';

const DAY = 24 * 60 * 60 * 1000;

/** Contributors that a risk names. */
const CONTRIBUTORS = 10;

/**
 * Practice whose failure means that something can be reached from the internet.
 * @public
 */
export const EXPOSURE_PRACTICE = 'public-exposure';

/**
 * What risk is computed with, besides the controls.
 * @public
 */
export interface RiskOptions {
  criticality: Criticality;
  settings: ScoringSettings;
  /** Time of evaluation, in milliseconds since the epoch. */
  now: number;
}

/**
 * Risk points of one failing control before the factors of the entity.
 * @internal
 */
export interface RiskPoints {
  /** `w · log2(1 + failing resources)`. */
  base: number;
  /** What failures past the severity's time to fix add. */
  overdue: number;
}

/**
 * Whole days by which the oldest failure is past its time to fix; undefined when it is not.
 * @internal
 */
export function overdueDays(
  control: Pick<ScoredControl, 'failures' | 'severity'>,
  options: Pick<RiskOptions, 'settings' | 'now'>,
): number | undefined {
  const limit = options.settings.timeToFixDays[control.severity] * DAY;
  let longest = 0;
  for (const { since } of control.failures) {
    if (since !== undefined) {
      longest = Math.max(longest, options.now - since - limit);
    }
  }
  return longest >= DAY ? Math.floor(longest / DAY) : undefined;
}

/**
 * Risk points of one control. The overdue part grows with the number of late resources, and with the days they
 * are late until these reach the time to fix itself: twice the time is as late as it gets.
 * @internal
 */
export function riskPoints(
  control: ScoredControl,
  options: Pick<RiskOptions, 'settings' | 'now'>,
): RiskPoints {
  if (control.fail === 0) {
    return { base: 0, overdue: 0 };
  }
  const days = options.settings.timeToFixDays[control.severity];
  let late = 0;
  let longest = 0;
  for (const { since } of control.failures) {
    const lateDays =
      since === undefined ? 0 : (options.now - since) / DAY - days;
    if (lateDays > 0) {
      late += 1;
      longest = Math.max(longest, lateDays);
    }
  }
  return {
    base: control.weight * Math.log2(1 + control.fail),
    overdue:
      options.settings.overdueFactor *
      control.weight *
      Math.log2(1 + late) *
      Math.min(1, longest / days),
  };
}

/**
 * Factor of an entity: its criticality, raised while the practice `public-exposure` fails.
 * @internal
 */
export function riskFactor(exposed: boolean, options: RiskOptions): number {
  const { criticalityFactors, exposureFactor } = options.settings;
  return (
    criticalityFactors[options.criticality] * (exposed ? exposureFactor : 1)
  );
}

/**
 * Whether a control of the practice `public-exposure` fails.
 * @internal
 */
export function isExposed(controls: Iterable<ScoredControl>): boolean {
  for (const control of controls) {
    if (control.practice === EXPOSURE_PRACTICE && control.fail > 0) {
      return true;
    }
  }
  return false;
}

/**
 * Risk of an entity, for ranking; 0 without a failure and without an upper bound.
 *
 * @remarks
 * Σ over the failing controls of `(w · log2(1 + failing resources) + overdue) · factor`, with the factor of the
 * entity's criticality and exposure. Unknown and waived evidence adds nothing. Where the settings give signals a weight, each
 * type of active signals adds `weight · log2(1 + signals) · criticality factor`. Rounded to one decimal.
 *
 * @public
 */
export function riskOf(
  controls: readonly ScoredControl[],
  options: RiskOptions & {
    /** Active signals on the entity's own resources. */
    signals?: readonly SignalGroup[];
  },
): Risk {
  const factor = riskFactor(isExposed(controls), options);
  const contributors: RiskContributor[] = [];
  let value = 0;
  let overdue = 0;
  for (const control of controls) {
    const points = riskPoints(control, options);
    if (points.base > 0) {
      const share = (points.base + points.overdue) * factor;
      value += share;
      overdue += points.overdue * factor;
      contributors.push({
        control: control.id,
        practice: control.practice,
        severity: control.severity,
        failingResources: control.fail,
        value: roundTo(share, 1),
      });
    }
  }
  for (const { points, contributor } of signalContributions(
    options.signals ?? [],
    {
      weights: options.settings.risk.signals,
      criticalityFactor:
        options.settings.criticalityFactors[options.criticality],
    },
  )) {
    value += points;
    contributors.push({ ...contributor, value: roundTo(points, 1) });
  }
  contributors.sort(
    (a, b) => b.value - a.value || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
  return {
    value: roundTo(value, 1),
    contributors: contributors.slice(0, CONTRIBUTORS),
    criticalityFactor: factor,
    overdue: roundTo(overdue, 1),
  };
}

function nameOf({ control, severity, signals }: RiskContributor): string {
  return control ?? [signals?.product, signals?.type, severity].join(' ');
}
