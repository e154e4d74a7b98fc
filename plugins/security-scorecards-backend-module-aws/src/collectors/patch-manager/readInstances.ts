import type { ConfigServiceClient } from '@aws-sdk/client-config-service';
import type { AwsCaller } from '../../clients/AwsCaller';
import { AccountConfigApi } from '../config/AccountConfigApi';
import { parseRows, resourceRowSchema } from '../config/schema';

/** Ids of instances and whether they run, as far as that is told. @internal */
export type Instances = Map<string, boolean>;

const QUERY =
  'SELECT resourceType, resourceId, arn, tags, configuration.state.name ' +
  "WHERE resourceType = 'AWS::EC2::Instance'";

/** The EC2 instances that AWS Config has recorded in an account and region. @internal */
export async function readInstances(
  caller: AwsCaller<ConfigServiceClient>,
  place: { accountId: string; region: string },
): Promise<Instances> {
  const instances: Instances = new Map();
  const where = ` AND accountId = '${place.accountId}' AND awsRegion = '${place.region}'`;
  for await (const page of new AccountConfigApi(caller).select(QUERY + where)) {
    for (const row of parseRows(resourceRowSchema, page).rows) {
      instances.set(
        row.resourceId,
        row.configuration?.state?.name === 'running',
      );
    }
  }
  return instances;
}
