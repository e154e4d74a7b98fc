import { z } from 'zod';
import type { Cell } from '../../../estate/Inventory';
import { paginate } from '../../../paging/paginate';
import { defineOperation, type Operation } from '../../../protocols/Operation';
import { aggregatedCells } from '../aggregator';
import { type ConfigReader } from '../ConfigReader';
import { invalidParameter, invalidToken } from '../errors';
import { aggregator, limit, place, token } from './inputs';
import { countRules } from './rulesOf';

const SUMMARY_CAP = 10_000;

/** Numbers of compliant rules. @internal */
export function getComplianceSummary(reader: ConfigReader): Operation {
  return defineOperation({
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
        reader,
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
            const part = countRules(
              reader,
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
  });
}
