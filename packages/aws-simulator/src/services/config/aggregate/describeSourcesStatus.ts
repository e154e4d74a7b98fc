import { z } from 'zod';
import type { Cell } from '../../../estate/Inventory';
import { paginate } from '../../../paging/paginate';
import { defineOperation, type Operation } from '../../../protocols/Operation';
import { aggregatedCells } from '../aggregator';
import { type ConfigReader } from '../ConfigReader';
import { invalidParameter, invalidToken } from '../errors';
import { aggregator, limit, token } from './inputs';

/** How the aggregator copied each of its sources. @internal */
export function describeSourcesStatus(reader: ConfigReader): Operation {
  return defineOperation({
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
        reader,
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
              ...copyOf(reader, cell),
            }))
            .filter(
              row =>
                !request.UpdateStatus ||
                request.UpdateStatus.includes(row.LastUpdateStatus),
            ),
      });
      return { AggregatedSourceStatusList: rows, NextToken: nextToken };
    },
  });
}

function copyOf(reader: ConfigReader, cell: Cell) {
  if (reader.copyFailed(cell)) {
    return {
      LastUpdateStatus: 'FAILED' as const,
      LastErrorCode: 'ACCESS_DENIED',
      LastErrorMessage: 'The source does not authorise the aggregator.',
    };
  }
  return reader.recording(cell)
    ? { LastUpdateStatus: 'SUCCEEDED' as const }
    : {
        LastUpdateStatus: 'OUTDATED' as const,
        LastErrorCode: 'RECORDER_STOPPED',
        LastErrorMessage:
          'The configuration recorder of the source is stopped.',
      };
}
