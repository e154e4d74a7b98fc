import {
  configRulesOf,
  evaluationsOf,
  type ConfigRule,
  type Evaluation,
} from '../../estate/configRules';
import type { Cell } from '../../estate/Inventory';
import type { FaultKind } from '../../faults/Fault';
import type { FaultRegistry } from '../../faults/FaultRegistry';
import type { CallContext } from '../../protocols/Operation';

// Cells whose rules are kept, some tens of kilobytes each: all but a few of
// the largest estate, as building them takes milliseconds.
const CAPACITY = 2_500;

/**
 * Rules and results as Config sees them: none where the recorder is off.
 *
 * @internal
 */
export class ConfigReader {
  readonly #faults: FaultRegistry;
  readonly #rules = new Map<Cell, ConfigRule[]>();

  constructor(faults: FaultRegistry) {
    this.#faults = faults;
  }

  /** Whether the recorder of an account and Region runs. */
  recording(cell: Cell): boolean {
    return cell.account.recorder && !this.#covers('recorder-off', cell);
  }

  /** Whether compliance by resource and by pack is recorded there, so that queries tell it. */
  recordsCompliance(cell: Cell): boolean {
    return (
      this.recording(cell) && !this.#covers('compliance-not-recorded', cell)
    );
  }

  /** Whether the aggregator holds an account and Region. */
  aggregated(cell: Cell): boolean {
    return (
      cell.account.state === 'ACTIVE' && !this.#covers('not-aggregated', cell)
    );
  }

  /** Whether the aggregator's last copy of an account and Region failed. */
  copyFailed(cell: Cell): boolean {
    return this.#covers('aggregation-failed', cell);
  }

  rules(cell: Cell, homeRegion: string): ConfigRule[] {
    const known = this.#rules.get(cell);
    if (known) {
      return known;
    }
    const rules = configRulesOf(cell, homeRegion);
    this.#rules.set(cell, rules);
    const oldest = this.#rules.keys().next().value;
    if (this.#rules.size > CAPACITY && oldest) {
      this.#rules.delete(oldest);
    }
    return rules;
  }

  evaluations(cell: Cell, rule: ConfigRule, now: number): Evaluation[] {
    return this.recording(cell) ? evaluationsOf(rule, now) : [];
  }

  /** The cell of the calling account in the Region called. */
  ownCell(context: CallContext): Cell | undefined {
    return context.estate.cell(context.caller.accountId, context.region);
  }

  #covers(kind: FaultKind, cell: Cell): boolean {
    return this.#faults.covers(kind, cell.account.id, cell.region);
  }
}

/**
 * Compliance of a rule from its results.
 *
 * @returns `undefined` when it has no result
 * @internal
 */
export function complianceOfRule(
  evaluations: readonly Evaluation[],
  cap: number,
):
  | {
      ComplianceType: string;
      ComplianceContributorCount?: {
        CappedCount: number;
        CapExceeded: boolean;
      };
    }
  | undefined {
  if (evaluations.length === 0) {
    return undefined;
  }
  const failing = evaluations.filter(
    evaluation => evaluation.compliance === 'NON_COMPLIANT',
  ).length;
  return failing === 0
    ? { ComplianceType: 'COMPLIANT' }
    : {
        ComplianceType: 'NON_COMPLIANT',
        ComplianceContributorCount: {
          CappedCount: Math.min(failing, cap),
          CapExceeded: failing > cap,
        },
      };
}
