import { z } from 'zod';
import {
  configRuleArn,
  configRuleId,
  type ConfigRule,
} from '../../estate/configRules';
import { identifierOf } from '../../estate/identifierOf';
import type { Cell } from '../../estate/Inventory';
import { paginate } from '../../paging/paginate';
import { AwsError } from '../../protocols/AwsError';
import {
  defineOperation,
  type CallContext,
  type Operation,
} from '../../protocols/Operation';
import { complianceOfRule, type ConfigReader } from './ConfigReader';
import { describeEvaluation } from './describeEvaluation';
import { invalidParameter, invalidToken } from './errors';

const RULES_PER_PAGE = 25;
const COUNT_CAP = 25;

function noSuchRule(name: string): AwsError {
  return new AwsError(
    'NoSuchConfigRuleException',
    `The ConfigRule '${name}' provided in the request is invalid.`,
  );
}

function describeRule(cell: Cell, rule: ConfigRule) {
  const owner = rule.kind === 'custom' ? 'CUSTOM_LAMBDA' : 'AWS';
  const identifier =
    rule.kind === 'custom'
      ? `arn:aws:lambda:${cell.region}:${cell.account.id}:function:${rule.name}`
      : rule.identifier ?? identifierOf(rule.name);
  const createdBy = {
    'security-hub': 'securityhub.amazonaws.com',
    'conformance-pack': 'config-conforms.amazonaws.com',
    account: undefined,
    custom: undefined,
  }[rule.kind];
  return {
    ConfigRuleName: rule.name,
    ConfigRuleArn: configRuleArn(cell, rule),
    ConfigRuleId: configRuleId(cell, rule),
    Description: `Simulated rule on ${
      rule.resourceTypes.join(', ') || 'the account'
    }.`,
    Scope: { ComplianceResourceTypes: rule.resourceTypes },
    Source: { Owner: owner, SourceIdentifier: identifier },
    InputParameters: '{}',
    ...(rule.periodic ? { MaximumExecutionFrequency: 'TwentyFour_Hours' } : {}),
    ConfigRuleState: 'ACTIVE',
    CreatedBy: createdBy,
    EvaluationModes: [{ Mode: 'DETECTIVE' }],
    RuleEvaluationVisibility: 'EXTERNAL',
  };
}

/** Operations on the calling account's own rules and recorder. @internal */
export function accountOperations(reader: ConfigReader): Operation[] {
  function select(context: CallContext, names: string[] | undefined) {
    const cell = reader.ownCell(context);
    const rules = cell
      ? reader.rules(cell, context.estate.plan.homeRegion)
      : [];
    const missing = names?.find(
      name => !rules.some(rule => rule.name === name),
    );
    if (missing !== undefined) {
      throw noSuchRule(missing);
    }
    return {
      cell,
      rules: names ? rules.filter(rule => names.includes(rule.name)) : rules,
    };
  }

  const names = z.array(z.string().min(1).max(128)).max(25).optional();

  return [
    defineOperation({
      name: 'DescribeConfigRules',
      action: 'config:DescribeConfigRules',
      input: z.object({
        ConfigRuleNames: names,
        NextToken: z.string().optional(),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const { cell, rules } = select(context, request.ConfigRuleNames);
        const { rows, nextToken } = paginate({
          context,
          query: ['DescribeConfigRules', request.ConfigRuleNames],
          token: request.NextToken,
          limit: RULES_PER_PAGE,
          invalidToken,
          rows: () => rules,
        });
        return {
          ConfigRules: cell ? rows.map(rule => describeRule(cell, rule)) : [],
          NextToken: nextToken,
        };
      },
    }),
    defineOperation({
      name: 'DescribeComplianceByConfigRule',
      action: 'config:DescribeComplianceByConfigRule',
      input: z.object({
        ConfigRuleNames: names,
        ComplianceTypes: z
          .array(
            z.enum([
              'COMPLIANT',
              'NON_COMPLIANT',
              'NOT_APPLICABLE',
              'INSUFFICIENT_DATA',
            ]),
          )
          .max(3)
          .optional(),
        NextToken: z.string().optional(),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const { cell, rules } = select(context, request.ConfigRuleNames);
        const { rows, nextToken } = paginate({
          context,
          query: [
            'DescribeComplianceByConfigRule',
            request.ConfigRuleNames,
            request.ComplianceTypes,
          ],
          token: request.NextToken,
          limit: RULES_PER_PAGE,
          invalidToken,
          rows: at =>
            rules
              .map(rule => ({
                ConfigRuleName: rule.name,
                Compliance: (cell &&
                  complianceOfRule(
                    reader.evaluations(cell, rule, at),
                    COUNT_CAP,
                  )) ?? { ComplianceType: 'INSUFFICIENT_DATA' },
              }))
              .filter(
                row =>
                  !request.ComplianceTypes ||
                  request.ComplianceTypes.some(
                    type => type === row.Compliance.ComplianceType,
                  ),
              ),
        });
        return { ComplianceByConfigRules: rows, NextToken: nextToken };
      },
    }),
    defineOperation({
      name: 'GetComplianceDetailsByConfigRule',
      action: 'config:GetComplianceDetailsByConfigRule',
      input: z.object({
        ConfigRuleName: z.string().min(1).max(128),
        ComplianceTypes: z
          .array(z.enum(['COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE']))
          .max(3)
          .optional(),
        Limit: z.number().int().min(0).max(100).default(10),
        NextToken: z.string().optional(),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const { cell, rules } = select(context, [request.ConfigRuleName]);
        const { rows, nextToken } = paginate({
          context,
          query: [
            'GetComplianceDetailsByConfigRule',
            request.ConfigRuleName,
            request.ComplianceTypes,
          ],
          token: request.NextToken,
          limit: request.Limit === 0 ? 10 : request.Limit,
          invalidToken,
          rows: at =>
            (cell ? reader.evaluations(cell, rules[0], at) : []).filter(
              ({ compliance }) =>
                !request.ComplianceTypes ||
                request.ComplianceTypes.includes(compliance),
            ),
        });
        return {
          EvaluationResults: rows.map(describeEvaluation),
          NextToken: nextToken,
        };
      },
    }),
    defineOperation({
      name: 'DescribeConfigurationRecorders',
      action: 'config:DescribeConfigurationRecorders',
      input: z.object({
        ConfigurationRecorderNames: z.array(z.string()).optional(),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const cell = recorderCell(reader, request, context);
        return {
          ConfigurationRecorders: cell
            ? [
                {
                  arn: recorderArn(cell),
                  name: 'default',
                  roleARN: `arn:aws:iam::${cell.account.id}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
                  recordingGroup: {
                    allSupported: true,
                    includeGlobalResourceTypes: true,
                    resourceTypes: [],
                    recordingStrategy: {
                      useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES',
                    },
                  },
                  recordingMode: { recordingFrequency: 'CONTINUOUS' },
                  recordingScope: 'PAID',
                },
              ]
            : [],
        };
      },
    }),
    defineOperation({
      name: 'DescribeConfigurationRecorderStatus',
      action: 'config:DescribeConfigurationRecorderStatus',
      input: z.object({
        ConfigurationRecorderNames: z.array(z.string()).optional(),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const cell = recorderCell(reader, request, context);
        const recording = cell !== undefined && reader.recording(cell);
        return {
          ConfigurationRecordersStatus: cell
            ? [
                {
                  arn: recorderArn(cell),
                  name: 'default',
                  recording,
                  lastStartTime: new Date('2024-01-15T09:00:00.000Z'),
                  ...(recording
                    ? { lastStatus: 'SUCCESS' }
                    : { lastStopTime: new Date('2025-11-03T16:20:00.000Z') }),
                  lastStatusChangeTime: new Date(context.now),
                },
              ]
            : [],
        };
      },
    }),
  ];
}

function recorderArn(cell: Cell): string {
  return `arn:aws:config:${cell.region}:${cell.account.id}:configuration-recorder/default/simulated`;
}

function recorderCell(
  reader: ConfigReader,
  request: { ConfigurationRecorderNames?: string[] },
  context: CallContext,
): Cell | undefined {
  const wrong = request.ConfigurationRecorderNames?.find(
    name => name !== 'default',
  );
  if (wrong !== undefined) {
    throw new AwsError(
      'NoSuchConfigurationRecorderException',
      `Cannot find configuration recorder with the specified name '${wrong}'.`,
    );
  }
  return reader.ownCell(context);
}
