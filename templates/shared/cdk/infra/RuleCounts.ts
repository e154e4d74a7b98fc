import { writeFileSync } from 'node:fs';
import { type IApplyRule, NagRuleCompliance } from 'cdk-nag';

/** Counts which rules of a pack the infrastructure keeps. A rule that nothing here concerns counts neither way. */
export class RuleCounts {
  readonly #rules = new Map<string, Map<string, boolean>>();

  /** The rule as the pack applies it, and noted. */
  counted(pack: string, params: IApplyRule): IApplyRule {
    const name = params.ruleSuffixOverride ?? params.rule.name;
    const { rule } = params;
    return {
      ...params,
      ruleSuffixOverride: name,
      rule: node => {
        const result = rule(node);
        if (result !== NagRuleCompliance.NOT_APPLICABLE) {
          this.#note(
            pack,
            name,
            Array.isArray(result)
              ? result.length === 0
              : result === NagRuleCompliance.COMPLIANT,
          );
        }
        return result;
      },
    };
  }

  /** Writes how many rules of each pack are kept everywhere, and how many are broken somewhere. */
  write(file: string): void {
    const counts = [...this.#rules].map(([pack, rules]) => {
      const kept = [...rules.values()];
      return {
        pack,
        passed: kept.filter(isKept => isKept).length,
        broken: kept.filter(isKept => !isKept).length,
      };
    });
    writeFileSync(file, JSON.stringify(counts));
  }

  #note(pack: string, rule: string, isKept: boolean): void {
    const rules = this.#rules.get(pack) ?? new Map<string, boolean>();
    rules.set(rule, isKept && (rules.get(rule) ?? true));
    this.#rules.set(pack, rules);
  }
}
