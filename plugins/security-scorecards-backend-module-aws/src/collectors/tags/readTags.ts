import {
  GetResourcesCommand,
  type GetResourcesCommandOutput,
  type ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { AwsCaller } from '../../clients/AwsCaller';
import { paginate } from '../../clients/paginate';
import { typeOfArn } from './typeOfArn';

// Page tokens live for 15 minutes, which a slow database may exceed.
const MAX_LISTINGS = 3;

/**
 * The tagged resources of an account and region, page by page. Resources that never had a tag are not told. So are types
 * that have no known CloudFormation name, as tags of resources without evidence would be of no use.
 *
 * @internal
 */
export async function* readTags(
  caller: AwsCaller<ResourceGroupsTaggingAPIClient>,
  place: { accountId: string; region: string },
): AsyncGenerator<ResourceRecord[], void, void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      yield* listTags(caller, place);
      return;
    } catch (error) {
      if (attempt >= MAX_LISTINGS || !isOutOfTime(error)) {
        throw error;
      }
    }
  }
}

// What was told twice is the same; so a listing that took too long is begun anew.
function isOutOfTime(error: unknown): boolean {
  return (
    error instanceof CollectionError &&
    error.cause instanceof Error &&
    error.cause.name === 'PaginationTokenExpiredException'
  );
}

async function* listTags(
  caller: AwsCaller<ResourceGroupsTaggingAPIClient>,
  place: { accountId: string; region: string },
): AsyncGenerator<ResourceRecord[], void, void> {
  const pages = paginate<GetResourcesCommandOutput>(
    {
      place: 'tag:GetResources',
      tokenOf: page => page.PaginationToken,
    },
    token =>
      caller.call('GetResources', (client, options) =>
        client.send(
          new GetResourcesCommand({
            ResourcesPerPage: 100,
            PaginationToken: token,
          }),
          options,
        ),
      ),
  );
  for await (const page of pages) {
    yield (page.ResourceTagMappingList ?? []).flatMap(
      ({ ResourceARN: arn, Tags: tags }) => {
        const resourceType = arn ? typeOfArn(arn) : undefined;
        return arn && resourceType
          ? [
              {
                resourceId: arn,
                resourceType,
                accountId: place.accountId,
                region: place.region,
                tags: Object.fromEntries(
                  (tags ?? []).flatMap(({ Key, Value }) =>
                    Key ? [[Key, Value ?? '']] : [],
                  ),
                ),
              },
            ]
          : [];
      },
    );
  }
}
