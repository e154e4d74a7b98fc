import {
  SEVERITIES,
  type Catalogue,
  type FleetFix,
} from 'backstage-plugin-security-scorecards-common';
import type { FailingControl } from '../database/fleet/listFailingControls';

/** Fixes that are returned. */
const FIXES = 10;

/**
 * The controls whose mending brings the fleet the most, ten at most: by the sum of their shares of all score gains and of all
 * risk removed, like the fixes of one scorecard.
 *
 * @internal
 */
export function rankFleetFixes(
  controls: readonly FailingControl[],
  catalogue: Catalogue,
): FleetFix[] {
  const allGains = sum(controls.map(control => control.scoreGain));
  const allRisk = sum(controls.map(control => control.riskRemoved));
  const rankOf = (control: FailingControl) =>
    share(control.scoreGain, allGains) + share(control.riskRemoved, allRisk);
  return [...controls]
    .sort(
      (a, b) => rankOf(b) - rankOf(a) || (a.controlId < b.controlId ? -1 : 1),
    )
    .slice(0, FIXES)
    .map(control => {
      const known = catalogue.control(control.controlId);
      return {
        control: control.controlId,
        practice: control.practiceId,
        source: control.source,
        title: known?.title ?? control.controlId,
        severity: SEVERITIES[control.severityRank] ?? 'medium',
        entities: control.entities,
        resources: control.resources,
        scoreGain: oneDecimal(control.scoreGain),
        riskRemoved: oneDecimal(control.riskRemoved),
        guidanceUrl: known?.guidanceUrl,
      };
    });
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
