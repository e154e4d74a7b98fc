import controlRows from '../data/controls.json';
import ruleRows from '../data/extraRules.json';
import standardRows from '../data/standards.json';

/** Severity rating of a control. @internal */
export type Severity = 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';

/**
 * What is known of a Security Hub control.
 *
 * @internal
 */
export interface ControlFact {
  readonly id: string;
  readonly severity: Severity;
  readonly resourceTypes: readonly string[];
  /** Config rules behind the control; no identifier: a rule of Security Hub's own. */
  readonly rules: ReadonlyArray<{ name: string; identifier?: string }>;
  /** `Periodic`, `Change triggered` or `Change triggered and periodic`. */
  readonly schedule: string;
  readonly customParameters: boolean;
  /** Keys of {@link StandardFact}. */
  readonly standards: readonly string[];
}

/**
 * A security standard of Security Hub.
 *
 * @internal
 */
export interface StandardFact {
  /** Short name, for example `fsbp`. */
  readonly key: string;
  readonly title: string;
  /** For example `standards/aws-foundational-security-best-practices/v/1.0.0`. */
  readonly standardsId: string;
}

/**
 * A managed Config rule that no Security Hub control uses.
 *
 * @internal
 */
export interface RuleFact {
  readonly identifier: string;
  readonly name: string;
  readonly resourceTypes: readonly string[];
  readonly trigger: readonly string[];
}

/** All controls, in the order of their ids. @internal */
export const controls = controlRows as readonly ControlFact[];

/** Controls by lower-case id: AWS compares ids without regard to case. @internal */
export const controlsById: ReadonlyMap<string, ControlFact> = new Map(
  controls.map(control => [control.id.toLowerCase(), control]),
);

/** All standards. @internal */
export const standards: readonly StandardFact[] = standardRows;

/** Config rules beyond those behind controls. @internal */
export const extraRules: readonly RuleFact[] = ruleRows;
