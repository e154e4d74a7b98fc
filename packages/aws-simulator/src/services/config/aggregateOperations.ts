import { z } from 'zod';
import { CONFORMANCE_PACK, type ConfigRule } from '../../estate/configRules';
import type { Cell } from '../../estate/Inventory';
import { demoOrganization } from '../../identity/demoOrganization';
import { paginate } from '../../paging/paginate';
import {
  defineOperation,
  type CallContext,
  type Operation,
} from '../../protocols/Operation';
import { aggregatedCells, aggregatorArn, holdsAggregator } from './aggregator';
import { complianceOfRule, type ConfigReader } from './ConfigReader';
import { describeEvaluation } from './describeEvaluation';
import { invalidParameter, invalidToken } from './errors';

const COUNT_CAP = 25;
const SUMMARY_CAP = 10_000;

const token = { NextToken: z.string().optional() };
const aggregator = { ConfigurationAggregatorName: z.string().min(1).max(256) };

function limit(maximum: number, fallback = maximum) {
  return z
    .number()
    .int()
    .min(0)
    .max(maximum)
    .default(fallback)
    .transform(value => (value === 0 ? fallback : value));
}

const compliance = z.enum([
  'COMPLIANT',
  'NON_COMPLIANT',
  'NOT_APPLICABLE',
  'INSUFFICIENT_DATA',
]);
const place = {
  AccountId: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  AwsRegion: z.string().min(1).max(64).optional(),
};

/** Operations on the organisation's aggregator. @internal */
export function aggregateOperations(reader: ConfigReader): Operation[] {
  function pairs(
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

  function counts(cell: Cell, rules: readonly ConfigRule[], now: number) {
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

  return [
    defineOperation({
      name: 'DescribeConfigurationAggregators',
      action: 'config:DescribeConfigurationAggregators',
      input: z.object({
        ...token,
        ConfigurationAggregatorNames: z.array(z.string()).max(10).optional(),
        Limit: limit(100),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        request.ConfigurationAggregatorNames?.forEach(name =>
          aggregatedCells(context, name),
        );
        return {
          ConfigurationAggregators: holdsAggregator(context)
            ? [
                {
                  ConfigurationAggregatorName:
                    demoOrganization.configurationAggregatorName,
                  ConfigurationAggregatorArn: aggregatorArn(context),
                  OrganizationAggregationSource: {
                    RoleArn: `arn:aws:iam::${context.caller.accountId}:role/aws-service-role/organizations.amazonaws.com/ConfigAggregator`,
                    AllAwsRegions: true,
                  },
                  CreationTime: new Date('2024-01-15T09:00:00.000Z'),
                  LastUpdatedTime: new Date('2024-01-15T09:00:00.000Z'),
                },
              ]
            : [],
        };
      },
    }),
    defineOperation({
      name: 'DescribeConfigurationAggregatorSourcesStatus',
      action: 'config:DescribeConfigurationAggregatorSourcesStatus',
      input: z.object({
        ...token,
        ...aggregator,
        UpdateStatus: z
          .array(z.enum(['FAILED', 'SUCCEEDED', 'OUTDATED']))
          .min(1)
          .optional(),
        Limit: limit(100),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const cells = aggregatedCells(
          context,
          request.ConfigurationAggregatorName,
        );
        const { rows, nextToken } = paginate({
          context,
          query: ['SourcesStatus', request.UpdateStatus],
          token: request.NextToken,
          limit: request.Limit,
          invalidToken,
          rows: at =>
            cells
              .map(cell => ({
                SourceId: cell.account.id,
                SourceType: 'ACCOUNT',
                AwsRegion: cell.region,
                LastUpdateTime: new Date(at - 600_000),
                ...(reader.recording(cell)
                  ? { LastUpdateStatus: 'SUCCEEDED' as const }
                  : {
                      LastUpdateStatus: 'OUTDATED' as const,
                      LastErrorCode: 'RECORDER_STOPPED',
                      LastErrorMessage:
                        'The configuration recorder of the source is stopped.',
                    }),
              }))
              .filter(
                row =>
                  !request.UpdateStatus ||
                  request.UpdateStatus.includes(row.LastUpdateStatus),
              ),
        });
        return { AggregatedSourceStatusList: rows, NextToken: nextToken };
      },
    }),
    defineOperation({
      name: 'DescribeAggregateComplianceByConfigRules',
      action: 'config:DescribeAggregateComplianceByConfigRules',
      input: z.object({
        ...token,
        ...aggregator,
        Filters: z
          .object({
            ...place,
            ConfigRuleName: z.string().optional(),
            ComplianceType: compliance.optional(),
          })
          .default({}),
        Limit: limit(1000, 100),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const { Filters: filters } = request;
        const cells = aggregatedCells(
          context,
          request.ConfigurationAggregatorName,
          filters,
        );
        // Rules without results are left out after the page is cut, so pages
        // may be short or empty, as documented.
        const { rows, nextToken } = paginate({
          context,
          query: ['AggregateComplianceByRules', filters],
          token: request.NextToken,
          limit: request.Limit,
          invalidToken,
          emptyPages: true,
          rows: () => pairs(context, cells, filters.ConfigRuleName),
        });
        return {
          AggregateComplianceByConfigRules: rows.flatMap(({ cell, rule }) => {
            const result = complianceOfRule(
              reader.evaluations(cell, rule, context.now),
              COUNT_CAP,
            );
            return result &&
              (filters.ComplianceType ?? result.ComplianceType) ===
                result.ComplianceType
              ? [
                  {
                    ConfigRuleName: rule.name,
                    Compliance: result,
                    AccountId: cell.account.id,
                    AwsRegion: cell.region,
                  },
                ]
              : [];
          }),
          NextToken: nextToken,
        };
      },
    }),
    defineOperation({
      name: 'GetAggregateConfigRuleComplianceSummary',
      action: 'config:GetAggregateConfigRuleComplianceSummary',
      input: z.object({
        ...token,
        ...aggregator,
        Filters: z.object(place).default({}),
        GroupByKey: z.enum(['ACCOUNT_ID', 'AWS_REGION']).optional(),
        Limit: limit(1000, 100),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const cells = aggregatedCells(
          context,
          request.ConfigurationAggregatorName,
          request.Filters,
        );
        const groupOf = (cell: Cell) =>
          ({
            ACCOUNT_ID: cell.account.id,
            AWS_REGION: cell.region,
            '': 'all',
          }[request.GroupByKey ?? '']);
        const { rows, nextToken } = paginate({
          context,
          query: ['ComplianceSummary', request.Filters, request.GroupByKey],
          token: request.NextToken,
          limit: request.Limit,
          invalidToken,
          rows: () => [...new Set(cells.map(groupOf))],
        });
        const { homeRegion } = context.estate.plan;
        return {
          GroupByKey: request.GroupByKey,
          AggregateComplianceCounts: rows.map(group => {
            let compliant = 0;
            let nonCompliant = 0;
            for (const cell of cells.filter(c => groupOf(c) === group)) {
              const part = counts(
                cell,
                reader.rules(cell, homeRegion),
                context.now,
              );
              compliant += part.compliant;
              nonCompliant += part.nonCompliant;
            }
            const capped = (count: number) => ({
              CappedCount: Math.min(count, SUMMARY_CAP),
              CapExceeded: count > SUMMARY_CAP,
            });
            return {
              GroupName: group,
              ComplianceSummary: {
                CompliantResourceCount: capped(compliant),
                NonCompliantResourceCount: capped(nonCompliant),
                ComplianceSummaryTimestamp: new Date(context.now),
              },
            };
          }),
          NextToken: nextToken,
        };
      },
    }),
    defineOperation({
      name: 'GetAggregateComplianceDetailsByConfigRule',
      action: 'config:GetAggregateComplianceDetailsByConfigRule',
      input: z.object({
        ...token,
        ...aggregator,
        ConfigRuleName: z.string().min(1).max(128),
        AccountId: z.string().regex(/^\d{12}$/),
        AwsRegion: z.string().min(1).max(64),
        ComplianceType: compliance.optional(),
        Limit: limit(100, 50),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const cells = aggregatedCells(
          context,
          request.ConfigurationAggregatorName,
          request,
        );
        const found = pairs(context, cells, request.ConfigRuleName);
        const { rows, nextToken } = paginate({
          context,
          query: [
            'AggregateDetails',
            request.ConfigRuleName,
            request.AccountId,
            request.AwsRegion,
            request.ComplianceType,
          ],
          token: request.NextToken,
          limit: request.Limit,
          invalidToken,
          rows: at =>
            found
              .flatMap(({ cell, rule }) => reader.evaluations(cell, rule, at))
              .filter(
                row =>
                  (request.ComplianceType ?? row.compliance) === row.compliance,
              ),
        });
        return {
          AggregateEvaluationResults: rows.map(row => ({
            ...describeEvaluation(row),
            AccountId: request.AccountId,
            AwsRegion: request.AwsRegion,
          })),
          NextToken: nextToken,
        };
      },
    }),
    defineOperation({
      name: 'DescribeAggregateComplianceByConformancePacks',
      action: 'config:DescribeAggregateComplianceByConformancePacks',
      input: z.object({
        ...token,
        ...aggregator,
        Filters: z
          .object({
            ...place,
            ConformancePackName: z.string().optional(),
            ComplianceType: compliance.optional(),
          })
          .default({}),
        Limit: limit(100),
      }),
      invalid: invalidParameter,
      handle(request, context) {
        const { Filters: filters } = request;
        const { homeRegion } = context.estate.plan;
        const cells = aggregatedCells(
          context,
          request.ConfigurationAggregatorName,
          filters,
        );
        const { rows, nextToken } = paginate({
          context,
          query: ['AggregatePacks', filters],
          token: request.NextToken,
          limit: request.Limit,
          invalidToken,
          emptyPages: true,
          rows: () =>
            (filters.ConformancePackName ?? CONFORMANCE_PACK) ===
            CONFORMANCE_PACK
              ? cells
              : [],
        });
        return {
          AggregateComplianceByConformancePacks: rows.flatMap(cell => {
            const rules = reader
              .rules(cell, homeRegion)
              .filter(rule => rule.kind === 'conformance-pack');
            if (rules.length === 0) {
              return [];
            }
            const { compliant, nonCompliant } = counts(
              cell,
              rules,
              context.now,
            );
            const type = typeOf(compliant, nonCompliant);
            return (filters.ComplianceType ?? type) === type
              ? [
                  {
                    ConformancePackName: CONFORMANCE_PACK,
                    Compliance: {
                      ComplianceType: type,
                      CompliantRuleCount: compliant,
                      NonCompliantRuleCount: nonCompliant,
                      TotalRuleCount: rules.length,
                    },
                    AccountId: cell.account.id,
                    AwsRegion: cell.region,
                  },
                ]
              : [];
          }),
          NextToken: nextToken,
        };
      },
    }),
  ];
}

function typeOf(compliant: number, nonCompliant: number): string {
  if (nonCompliant > 0) {
    return 'NON_COMPLIANT';
  }
  return compliant > 0 ? 'COMPLIANT' : 'INSUFFICIENT_DATA';
}
