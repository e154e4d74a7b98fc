import { z } from 'zod';
import { paginate } from '../../../paging/paginate';
import { defineOperation, type Operation } from '../../../protocols/Operation';
import { aggregatedCells } from '../aggregator';
import { type ConfigReader } from '../ConfigReader';
import { describeEvaluation } from '../describeEvaluation';
import { invalidParameter, invalidToken } from '../errors';
import { aggregator, compliance, limit, token } from './inputs';
import { pairsOf } from './rulesOf';

/** Results of one rule in one account and Region. @internal */
export function getComplianceDetails(reader: ConfigReader): Operation {
  return defineOperation({
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
        reader,
        context,
        request.ConfigurationAggregatorName,
        request,
      );
      const found = pairsOf(reader, context, cells, request.ConfigRuleName);
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
  });
}
