import { z } from 'zod';
import { CONFORMANCE_PACK } from '../../../estate/configRules';
import { paginate } from '../../../paging/paginate';
import { defineOperation, type Operation } from '../../../protocols/Operation';
import { aggregatedCells } from '../aggregator';
import { type ConfigReader } from '../ConfigReader';
import { invalidParameter, invalidToken } from '../errors';
import { aggregator, compliance, limit, place, token } from './inputs';
import { countRules } from './rulesOf';

/** Compliance of conformance packs by account and Region. @internal */
export function describeComplianceByPacks(reader: ConfigReader): Operation {
  return defineOperation({
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
        reader,
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
          (filters.ConformancePackName ?? CONFORMANCE_PACK) === CONFORMANCE_PACK
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
          const { compliant, nonCompliant } = countRules(
            reader,
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
  });
}

function typeOf(compliant: number, nonCompliant: number): string {
  if (nonCompliant > 0) {
    return 'NON_COMPLIANT';
  }
  return compliant > 0 ? 'COMPLIANT' : 'INSUFFICIENT_DATA';
}
