import {
  type ConfigServiceClient,
  DescribeConfigurationRecorderStatusCommand,
} from '@aws-sdk/client-config-service';
import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import type { AwsCaller } from '../../clients/AwsCaller';
import type { Timer } from '../../clients/Timer';
import type { Place } from './ConfigReader';
import type { SourceState } from './readSources';

/**
 * Whether Config records in an account. Where it does, what its rules say holds now; where the role may not ask, it holds for the
 * time at which it was recorded.
 *
 * @internal
 */
export async function readAccountSource(
  caller: AwsCaller<ConfigServiceClient>,
  target: Place,
  timer: Timer,
): Promise<SourceState> {
  const { accountId, region } = target;
  const place = { accountId, region };
  const coverage = { ...place, status: 'succeeded' as const };
  try {
    const { ConfigurationRecordersStatus: recorders } = await caller.call(
      'DescribeConfigurationRecorderStatus',
      (client, options) =>
        client.send(
          new DescribeConfigurationRecorderStatusCommand({}),
          options,
        ),
    );
    if (!recorders?.some(({ recording }) => recording)) {
      return {
        ...place,
        coverage: {
          ...place,
          status: 'not-enabled',
          message: `AWS Config does not record in account ${accountId}, region ${region}, so its rules know nothing`,
          mend: 'Start the configuration recorder in this account and region',
        },
      };
    }
    return { ...place, updatedAt: new Date(timer.now()), coverage };
  } catch (error) {
    if (!(error instanceof CollectionError) || error.status !== 'denied') {
      throw error;
    }
    return { ...place, coverage };
  }
}
