import type { NextBestFix, Severity } from '../api/types';
import { SEVERITIES } from '../model';
import { FixFigures } from './FixFigures';
import { remediationGroups } from './remediationGroups';
import type { RiskOptions } from './risk';
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
 * `scoreGain` and `riskRemoved` are the exact difference to the score and risk with all failures of the group passing.
 * Ranked by the sum of two shares: of the score that is missing to 100,
 * and of the risk. `scoreGain` is in points of the technical score; a process figure that is folded in dilutes it.
 *
 * @public
 */
export function nextBestFixes(
  controls: readonly ScoredControl[],
  options: NextBestFixOptions,
): NextBestFix[] {
  const figures = FixFigures.of(controls, options);
  const ranked = remediationGroups(controls).map((group): Ranked => {
    const [first] = group;
    const { scoreGain, riskRemoved, rank } = figures.of(group);
    return {
      rank,
      fix: {
        controls: group.map(control => control.id),
        practice: first.practice,
        title:
          group.length === 1
            ? first.title
            : options.practiceTitle(first.practice),
        severity: worstSeverity(group),
        resources: first.fail,
        scoreGain: roundTo(scoreGain, 1),
        riskRemoved: roundTo(riskRemoved, 1),
        guidanceUrl: group.find(control => control.guidanceUrl)?.guidanceUrl,
      },
    };
  });
  ranked.sort(byRank);
  return ranked.slice(0, FIXES).map(({ fix }) => fix);
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
