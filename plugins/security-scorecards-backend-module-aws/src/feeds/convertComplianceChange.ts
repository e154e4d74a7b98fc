import type {
  CollectedEvidence,
  SkippedItem,
} from 'backstage-plugin-security-scorecards-node';
import { convertResult } from '../collectors/config/convert';
import { isSecurityHubRule, ruleIdOf } from '../collectors/config/ruleIdOf';
import type { ControlDirectory } from '../collectors/ControlDirectory';
import { arnOfResource } from './arnOfResource';
import type { ComplianceChange } from './parseEvent';

/** What conversion depends on beside the event. @internal */
export interface ComplianceOptions {
  partition: string;
  controls: ControlDirectory;
  /** Rules that Security Hub made are its own business where it is read itself. */
  dropSecurityHubRules: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Turns a change of a rule's result into the evidence that the Config collector would bring, if the event tells enough.
 * @internal
 */
export function convertComplianceChange(
  change: ComplianceChange,
  options: ComplianceOptions,
): { evidence: CollectedEvidence } | { skipped: SkippedItem } {
  const { configRuleName: ruleName, newEvaluationResult: result } = change;
  const skip = (cause: string) => ({ skipped: { cause, item: ruleName } });
  if (options.dropSecurityHubRules && isSecurityHubRule(ruleName)) {
    return skip('security-hub-rule');
  }
  if (!result) {
    return skip('no-result');
  }
  const place = { accountId: change.awsAccountId, region: change.awsRegion };
  const { resourceType, resourceId } = change;
  const arn = arnOfResource(options.partition, {
    ...place,
    resourceType,
    resourceId,
  });
  if (!arn) {
    return skip('no-arn');
  }
  const evidence = convertResult(
    {
      ...place,
      controlId: ruleIdOf(ruleName, options.controls),
      ruleName,
      complianceType: result.complianceType,
      resourceType,
      resourceId,
      since: result.evaluationResultIdentifier?.orderingTimestamp,
      observed: result.resultRecordedTime,
      annotation: result.annotation,
    },
    { resourceType, resourceId, arn, tags: undefined },
    options.now,
  );
  return evidence ? { evidence } : skip('no-time');
}
