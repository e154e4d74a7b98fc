import type { Evaluation } from '../../estate/configRules';

/**
 * Writes a result as both the account's and the aggregator's detail calls do.
 *
 * @internal
 */
export function describeEvaluation(evaluation: Evaluation) {
  const { rule, resource, compliance, recordedAt } = evaluation;
  return {
    EvaluationResultIdentifier: {
      EvaluationResultQualifier: {
        ConfigRuleName: rule.name,
        ResourceType: resource.type,
        ResourceId: resource.id,
        EvaluationMode: 'DETECTIVE',
      },
      OrderingTimestamp: new Date(evaluation.changedAt),
    },
    ComplianceType: compliance,
    ResultRecordedTime: new Date(recordedAt),
    ConfigRuleInvokedTime: new Date(recordedAt - 2_000),
    ...(compliance === 'NON_COMPLIANT'
      ? { Annotation: `The resource breaks ${rule.name}.` }
      : {}),
  };
}
