import { z } from 'zod';
import { paginate } from '../../../paging/paginate';
import { defineOperation, type Operation } from '../../../protocols/Operation';
import { aggregatedCells } from '../aggregator';
import { complianceOfRule, type ConfigReader } from '../ConfigReader';
import { invalidParameter, invalidToken } from '../errors';
import { aggregator, compliance, limit, place, token } from './inputs';
import { COUNT_CAP, pairsOf } from './rulesOf';

/** Compliance of rules by account and Region. @internal */
export function describeComplianceByRules(reader: ConfigReader): Operation {
  return defineOperation({
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
        reader,
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
        rows: () => pairsOf(reader, context, cells, filters.ConfigRuleName),
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
  });
}
