import { z } from 'zod';
import type { Resource } from '../../estate/Resource';
import { resourceTypes } from '../../estate/resourceTypes';
import { paginate } from '../../paging/paginate';
import { AwsError } from '../../protocols/AwsError';
import { defineOperation } from '../../protocols/Operation';
import type { Service } from '../../protocols/Service';

function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

const input = z.object({
  PaginationToken: z.string().max(2048).optional(),
  TagFilters: z
    .array(
      z.object({
        Key: z.string().min(1).max(128),
        Values: z.array(z.string().max(256)).max(20).default([]),
      }),
    )
    .max(50)
    .default([]),
  ResourcesPerPage: z.number().int().min(1).max(100).default(100),
  TagsPerPage: z.number().int().min(100).max(500).optional(),
  ResourceTypeFilters: z.array(z.string().max(256)).max(100).default([]),
  ResourceARNList: z
    .array(z.string().min(1).max(1011))
    .min(1)
    .max(100)
    .optional(),
});

type Input = z.output<typeof input>;

// `ec2:instance` or `s3`, from the ARN.
function matchesType(arn: string, filter: string): boolean {
  const [, , service, , , ...rest] = arn.split(':');
  const [wantedService, wantedType] = filter.split(':');
  return (
    service === wantedService &&
    (wantedType === undefined || rest.join(':').split(/[/:]/)[0] === wantedType)
  );
}

function selects(request: Input, resource: Resource): boolean {
  const { tags, arn } = resource;
  // Resources that were never tagged are not known to the service.
  if (
    !resourceTypes[resource.type].taggable ||
    Object.keys(tags).length === 0
  ) {
    return false;
  }
  if (request.ResourceARNList) {
    return request.ResourceARNList.includes(arn);
  }
  return (
    (request.ResourceTypeFilters.length === 0 ||
      request.ResourceTypeFilters.some(filter => matchesType(arn, filter))) &&
    request.TagFilters.every(
      ({ Key, Values }) =>
        tags[Key] !== undefined &&
        (Values.length === 0 || Values.includes(tags[Key])),
    )
  );
}

/** Simulated Resource Groups Tagging API. @internal */
export function createTagging(): Service {
  return {
    name: 'tagging',
    protocol: 'json-1.1',
    targetPrefix: 'ResourceGroupsTaggingAPI_20170126',
    accessDeniedCode: 'AccessDeniedException',
    accessDeniedStatus: 400,
    throttlingCode: 'ThrottledException',
    throttlingStatus: 400,
    operations: [
      defineOperation({
        name: 'GetResources',
        action: 'tag:GetResources',
        input,
        invalid,
        handle(request, context) {
          const filtered =
            request.TagFilters.length + request.ResourceTypeFilters.length > 0;
          if (request.ResourceARNList && filtered) {
            throw invalid(
              'ResourceARNList cannot be combined with other filters.',
            );
          }
          const cell = context.estate.cell(
            context.caller.accountId,
            context.region,
          );
          const { rows, nextToken } = paginate({
            context,
            query: [
              'GetResources',
              request.TagFilters,
              request.ResourceTypeFilters,
              request.ResourceARNList,
            ],
            // An empty token is how this service spells "none".
            token: request.PaginationToken || undefined,
            limit: request.ResourcesPerPage,
            invalidToken: message =>
              new AwsError('PaginationTokenExpiredException', message),
            rows: at =>
              cell
                ? context.estate
                    .resources(cell, at)
                    .filter(resource => selects(request, resource))
                : [],
          });
          return {
            ResourceTagMappingList: rows.map(resource => ({
              ResourceARN: resource.arn,
              Tags: Object.entries(resource.tags).map(([Key, Value]) => ({
                Key,
                Value,
              })),
            })),
            PaginationToken: nextToken ?? '',
          };
        },
      }),
    ],
  };
}
