import type { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import type { AwsCaller } from '../../clients/AwsCaller';
import { listAggregators } from './AggregatorApi';
import type { Place } from './ConfigReader';

/**
 * The aggregator of that name, else the organisation's, else the only one.
 *
 * @throws CollectionError when there is none, or no telling which
 * @internal
 */
export async function chooseAggregator(
  caller: AwsCaller<ConfigServiceClient>,
  target: Place,
  wanted: string | undefined,
): Promise<string> {
  const all = await listAggregators(caller);
  const organizations = all.filter(({ organization }) => organization);
  const candidates = wanted ? all.filter(({ name }) => name === wanted) : all;
  const chosen =
    candidates.length === 1
      ? candidates[0]
      : organizations.length === 1 && !wanted && organizations[0];
  if (chosen) {
    return chosen.name;
  }
  const place = `account ${target.accountId}, region ${target.region}`;
  if (candidates.length === 0) {
    throw new CollectionError({
      status: 'not-enabled',
      message: `There is no Config aggregator${
        wanted ? ` named ${wanted}` : ''
      } in ${place}`,
      mend: 'Create an aggregator for the organisation there, name another place in securityScorecards.aws.config, or set mode: member',
    });
  }
  throw new CollectionError({
    status: 'failed',
    message: `There are several Config aggregators in ${place}: ${all
      .map(({ name }) => name)
      .join(', ')}`,
    mend: 'Name one in securityScorecards.aws.config.aggregator',
  });
}
