import type { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import { VirtualTimer } from '../../__testUtils__/VirtualTimer';
import { AwsCaller } from '../../clients/AwsCaller';
import { Throttle } from '../../throttle/Throttle';
import { readTags } from './readTags';

const PLACE = { accountId: '111122223333', region: 'eu-west-1' };
const BUCKET = 'arn:aws:s3:::orders';

type Answer = object | Error;

const page = (tags: Record<string, string>, token = '') => ({
  ResourceTagMappingList: [
    {
      ResourceARN: BUCKET,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    },
  ],
  PaginationToken: token,
});
const expired = () =>
  Object.assign(new Error('The token has expired'), {
    name: 'PaginationTokenExpiredException',
  });

async function read(answers: Answer[]): Promise<ResourceRecord[]> {
  const timer = new VirtualTimer(0);
  const client = {
    send: async () => {
      const answer = answers.shift();
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    },
    destroy: () => undefined,
  };
  const caller = new AwsCaller({
    service: 'tagging',
    ...PLACE,
    identity: 'test',
    createClient: () => client as unknown as ResourceGroupsTaggingAPIClient,
    throttle: new Throttle({ timer }),
    timer,
    random: () => 0,
    requestTimeoutMs: 1000,
    signal: new AbortController().signal,
  });
  const resources: ResourceRecord[] = [];
  for await (const part of readTags(caller, PLACE)) {
    resources.push(...part);
  }
  return resources;
}

describe('readTags', () => {
  it('tells a changed tag, and that the last tag was taken away', async () => {
    const tagged = { resourceId: BUCKET, resourceType: 'AWS::S3::Bucket' };
    expect(await read([page({ service: 'orders' })])).toEqual([
      { ...tagged, ...PLACE, tags: { service: 'orders' } },
    ]);
    expect(await read([page({ service: 'shop' })])).toEqual([
      { ...tagged, ...PLACE, tags: { service: 'shop' } },
    ]);
    expect(await read([page({})])).toEqual([{ ...tagged, ...PLACE, tags: {} }]);
  });

  it('begins anew when the page token ran out', async () => {
    const resources = await read([
      page({ a: '1' }, 'next'),
      expired(),
      page({ a: '1' }, 'next'),
      page({ b: '2' }),
    ]);
    expect(resources.map(({ tags }) => tags)).toEqual([
      { a: '1' },
      { a: '1' },
      { b: '2' },
    ]);
  });

  it('gives up when it runs out each time', async () => {
    const answers = Array.from({ length: 6 }, (_, index) =>
      index % 2 === 0 ? page({}, 'next') : expired(),
    );
    await expect(read(answers)).rejects.toMatchObject({ status: 'failed' });
    expect(answers).toEqual([]);
  });
});
