import { setImmediate } from 'node:timers/promises';
import {
  configRuleArn,
  configRulesOf,
  evaluationsOf,
  type ConfigRule,
  type Evaluation,
} from '../../../estate/configRules';
import type { Cell } from '../../../estate/Inventory';
import type { EventSpan, SimulatedEvent } from './SimulatedEvent';

function toResult(evaluation: Evaluation) {
  const { rule, resource, compliance, recordedAt, changedAt } = evaluation;
  return {
    evaluationResultIdentifier: {
      evaluationResultQualifier: {
        configRuleName: rule.name,
        resourceType: resource.type,
        resourceId: resource.id,
        evaluationMode: 'DETECTIVE',
      },
      orderingTimestamp: new Date(changedAt).toISOString(),
    },
    complianceType: compliance,
    resultRecordedTime: new Date(recordedAt).toISOString(),
    configRuleInvokedTime: new Date(recordedAt - 2_000).toISOString(),
    ...(compliance === 'NON_COMPLIANT'
      ? { annotation: `The resource breaks ${rule.name}.` }
      : {}),
  };
}

function toEvent(
  cell: Cell,
  rule: ConfigRule,
  evaluation: Evaluation,
  before: Evaluation | undefined,
): SimulatedEvent {
  const { resource, recordedAt } = evaluation;
  return {
    source: 'aws.config',
    detailType: 'Config Rules Compliance Change',
    accountId: cell.account.id,
    region: cell.region,
    time: recordedAt,
    resources: [],
    detail: {
      resourceId: resource.id,
      awsRegion: cell.region,
      awsAccountId: cell.account.id,
      configRuleName: rule.name,
      recordVersion: '1.0',
      configRuleARN: configRuleArn(cell, rule),
      messageType: 'ComplianceChangeNotification',
      newEvaluationResult: toResult(evaluation),
      ...(before ? { oldEvaluationResult: toResult(before) } : {}),
      notificationCreationTime: new Date(recordedAt).toISOString(),
      resourceType: resource.type,
    },
  };
}

/**
 * An event for each change of a rule's result on a resource, forwarded from all accounts and Regions to the queue.
 *
 * @internal
 */
export async function* configEvents(
  span: EventSpan,
): AsyncGenerator<SimulatedEvent> {
  const { estate, faults, from, to } = span;
  for (const cell of estate.cells) {
    const { account, region } = cell;
    if (
      !account.recorder ||
      account.state !== 'ACTIVE' ||
      faults.covers('recorder-off', account.id, region)
    ) {
      continue;
    }
    await setImmediate();
    for (const rule of configRulesOf(cell, estate.plan.homeRegion)) {
      const before = new Map(
        evaluationsOf(rule, from).map(evaluation => [
          evaluation.resource.key,
          evaluation,
        ]),
      );
      for (const evaluation of evaluationsOf(rule, to)) {
        const earlier = before.get(evaluation.resource.key);
        if (earlier?.compliance !== evaluation.compliance) {
          yield toEvent(cell, rule, evaluation, earlier);
        }
      }
    }
  }
}
