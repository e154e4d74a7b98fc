import type { NextBestFix, Severity } from '../api/types';
import { SEVERITIES } from '../model';
import { remediationGroups } from './remediationGroups';
import {
  EXPOSURE_PRACTICE,
  isExposed,
  riskFactor,
  type RiskOptions,
  riskPoints,
} from './risk';
import { roundTo } from './round';
import type { ScoredControl } from './ScoredControl';

/** Actions that are returned. */
const FIXES = 5;

/**
 * What next best fixes are computed with, besides the controls.
 * @public
 */
export interface NextBestFixOptions extends RiskOptions {
  /** Title of a practice, for a fix that closes several of its controls. */
  practiceTitle: (practiceId: string) => string;
}

interface Ranked {
  fix: NextBestFix;
  rank: number;
}

/**
 * The actions that gain the most, best first, five at most.
 *
 * @remarks
 * `scoreGain` and `riskRemoved` are the exact difference to the score and risk with all failures of the group passing:
 * both are sums over controls, so only the terms of the group's own controls change, and the exposure factor when the
 * group is all that fails in `public-exposure`. Ranked by the sum of two shares: of the score that is missing to 100,
 * and of the risk. `scoreGain` is in points of the technical score; a process figure that is folded in dilutes it.
 *
 * @public
 */
export function nextBestFixes(
  controls: readonly ScoredControl[],
  options: NextBestFixOptions,
): NextBestFix[] {
  let known = 0;
  let missing = 0;
  let points = 0;
  let exposing = 0;
  const pointsOf = new Map<ScoredControl, number>();
  for (const control of controls) {
    if (control.pass + control.fail > 0) {
      known += control.weight;
      missing += missingWeight(control);
    }
    if (control.fail > 0) {
      const { base, overdue } = riskPoints(control, options);
      pointsOf.set(control, base + overdue);
      points += base + overdue;
      exposing += control.practice === EXPOSURE_PRACTICE ? 1 : 0;
    }
  }
  const risk = points * riskFactor(isExposed(controls), options);

  const ranked = remediationGroups(controls).map((group): Ranked => {
    const [first] = group;
    const gained = sum(group, missingWeight);
    const stillExposed =
      exposing > (first.practice === EXPOSURE_PRACTICE ? group.length : 0);
    const riskAfter =
      (points - sum(group, control => pointsOf.get(control) ?? 0)) *
      riskFactor(stillExposed, options);
    const removed = risk - riskAfter;
    return {
      rank: gained / missing + removed / risk,
      fix: {
        controls: group.map(control => control.id),
        practice: first.practice,
        title:
          group.length === 1
            ? first.title
            : options.practiceTitle(first.practice),
        severity: worstSeverity(group),
        resources: first.fail,
        scoreGain: roundTo((100 * gained) / known, 1),
        riskRemoved: roundTo(removed, 1),
        guidanceUrl: group.find(control => control.guidanceUrl)?.guidanceUrl,
      },
    };
  });
  ranked.sort(byRank);
  return ranked.slice(0, FIXES).map(({ fix }) => fix);
}

/** Weight that a control's failures keep from the score. */
function missingWeight(control: ScoredControl): number {
  return (control.weight * control.fail) / (control.pass + control.fail);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

function worstSeverity(group: readonly ScoredControl[]): Severity {
  return (
    SEVERITIES.find(severity => group.some(c => c.severity === severity)) ??
    'low'
  );
}

/** Ranks that differ by rounding noise alone are equal; then the id decides. */
function byRank(a: Ranked, b: Ranked): number {
  const difference = roundTo(b.rank, 9) - roundTo(a.rank, 9);
  return difference || (a.fix.controls[0] < b.fix.controls[0] ? -1 : 1);
}
