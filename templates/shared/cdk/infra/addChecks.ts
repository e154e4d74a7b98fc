import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { type App, Validations } from 'aws-cdk-lib';
import {
  AwsSolutionsChecks,
  type IApplyRule,
  NIST80053R5Checks,
} from 'cdk-nag';
import { RuleCounts } from './RuleCounts.ts';

/**
 * Synthesis fails when a rule of these packs is broken and the place has no acknowledgement with a reason.
 *
 * @returns which rules were kept, after the synthesis
 */
export function addChecks(app: App): RuleCounts {
  const counts = new RuleCounts();
  class CountedAwsSolutions extends AwsSolutionsChecks {
    protected override applyRule(params: IApplyRule): void {
      super.applyRule(counts.counted(this.packName, params));
    }
  }
  class CountedNist80053R5 extends NIST80053R5Checks {
    protected override applyRule(params: IApplyRule): void {
      super.applyRule(counts.counted(this.packName, params));
    }
  }
  Validations.of(app).addPlugins(
    new CountedAwsSolutions(app),
    new CountedNist80053R5(app),
    new CfnGuardValidator({ maxBuffer: 64 * 1024 * 1024 }),
  );
  return counts;
}
