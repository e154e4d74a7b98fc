import type { ConfigRule } from '../../../estate/configRules';
import type { Cell } from '../../../estate/Inventory';
import type { CallContext } from '../../../protocols/Operation';
import { complianceOfRule, type ConfigReader } from '../ConfigReader';

/** Offenders of a rule are counted up to here. @internal */
export const COUNT_CAP = 25;

/** The rules of cells, all or those of a name. @internal */
export function pairsOf(
  reader: ConfigReader,
  context: CallContext,
  cells: readonly Cell[],
  ruleName?: string,
): Array<{ cell: Cell; rule: ConfigRule }> {
  const { homeRegion } = context.estate.plan;
  return cells.flatMap(cell =>
    reader
      .rules(cell, homeRegion)
      .filter(rule => (ruleName ?? rule.name) === rule.name)
      .map(rule => ({ cell, rule })),
  );
}

/** How many of the rules comply. @internal */
export function countRules(
  reader: ConfigReader,
  cell: Cell,
  rules: readonly ConfigRule[],
  now: number,
): { compliant: number; nonCompliant: number } {
  let compliant = 0;
  let nonCompliant = 0;
  for (const rule of rules) {
    const result = complianceOfRule(
      reader.evaluations(cell, rule, now),
      COUNT_CAP,
    );
    compliant += result?.ComplianceType === 'COMPLIANT' ? 1 : 0;
    nonCompliant += result?.ComplianceType === 'NON_COMPLIANT' ? 1 : 0;
  }
  return { compliant, nonCompliant };
}
