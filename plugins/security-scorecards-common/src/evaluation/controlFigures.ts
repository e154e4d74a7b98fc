import type { EvidenceSource, Severity, Status } from '../api/types';
import { type Catalogue, UNCATEGORISED_PRACTICE_ID } from '../catalogue';
import type { ParityStanding, RiskOptions } from '../scoring';
import { FixFigures } from '../scoring/FixFigures';
import { roundTo } from '../scoring/round';
import type { ControlOutcome } from './ControlOutcome';

/**
 * Figures of one control of one entity, for sums over many entities.
 * @public
 */
export interface ControlFigure {
  controlId: string;
  practiceId: string;
  source: EvidenceSource;
  severity: Severity;
  /** Whether it speaks of the account and not of the entity's own resources. */
  inherited: boolean;
  /** Undefined when the control does not count in the scorecard and AWS counts it all the same. */
  status?: Status;
  failingResources: number;
  /** Points of the entity's technical score that fixing this control alone brings; 0 for an inherited one. */
  scoreGain: number;
  /** Risk that fixing this control alone removes; 0 for an inherited one. */
  riskRemoved: number;
  /** How it stands by AWS's rule; undefined without Security Hub's evidence. */
  parity?: ParityStanding;
}

type Standings = ReadonlyMap<string, ParityStanding>;

/**
 * Figures of all controls of an entity: those of the scorecard, and those that only AWS's own score counts.
 * @internal
 */
export function controlFigures(options: {
  catalogue: Catalogue;
  own: readonly ControlOutcome[];
  inherited: readonly ControlOutcome[];
  /** By control id in lower case. */
  parity: Standings;
  inheritedParity: Standings;
  risk: RiskOptions;
}): ControlFigure[] {
  const { catalogue, own, inherited, parity, inheritedParity } = options;
  const fixes = FixFigures.of(own, options.risk);
  const figureOf = (
    outcome: ControlOutcome,
    standings: Standings,
    isInherited: boolean,
  ): ControlFigure => {
    const { scoreGain, riskRemoved } =
      outcome.fail > 0 && !isInherited
        ? fixes.of([outcome])
        : { scoreGain: 0, riskRemoved: 0 };
    const { id, source } = outcome.control;
    return {
      controlId: id,
      practiceId: outcome.practice,
      source,
      severity: outcome.severity,
      inherited: isInherited,
      status: outcome.status,
      failingResources: outcome.fail,
      scoreGain: roundTo(scoreGain, 3),
      riskRemoved: roundTo(riskRemoved, 3),
      parity:
        source === 'security-hub' ? standings.get(id.toLowerCase()) : undefined,
    };
  };
  return [
    ...own.map(outcome => figureOf(outcome, parity, false)),
    ...parityOnly(own, parity, { catalogue, inherited: false }),
    ...inherited.map(outcome => figureOf(outcome, inheritedParity, true)),
    ...parityOnly(inherited, inheritedParity, { catalogue, inherited: true }),
  ];
}

/** Controls that AWS counts and the scorecard leaves out: of other standards, or switched off. */
function parityOnly(
  outcomes: readonly ControlOutcome[],
  standings: Standings,
  options: { catalogue: Catalogue; inherited: boolean },
): ControlFigure[] {
  const counted = new Set(
    outcomes
      .filter(({ control }) => control.source === 'security-hub')
      .map(({ control }) => control.id.toLowerCase()),
  );
  return [...standings]
    .filter(([key]) => !counted.has(key))
    .map(([key, parity]) => {
      const control = options.catalogue.control(key);
      return {
        controlId: control?.id ?? key,
        practiceId: control?.practice ?? UNCATEGORISED_PRACTICE_ID,
        source: 'security-hub',
        severity: control?.severity ?? 'medium',
        inherited: options.inherited,
        failingResources: 0,
        scoreGain: 0,
        riskRemoved: 0,
        parity,
      };
    });
}
