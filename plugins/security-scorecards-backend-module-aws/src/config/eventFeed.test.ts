import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readAwsSettings } from './readAwsSettings';

const URL =
  'https://sqs.us-east-1.amazonaws.com/222233334444/security-scorecards-events';

function read(eventFeed: JsonObject, sources: JsonObject = { config: {} }) {
  const sections: JsonObject = {
    ...('config' in sources ? { config: { mode: 'member' } } : {}),
    ...('patchManager' in sources ? { patchManager: {} } : {}),
  };
  return readAwsSettings(
    new ConfigReader({
      securityScorecards: {
        aws: {
          homeRegion: 'eu-west-1',
          accounts: { list: [{ id: '111122223333' }] },
          ...sections,
          eventFeed,
        },
      },
    }),
  )?.eventFeed;
}

describe('eventFeed', () => {
  it('takes account, name and region from the URL', () => {
    expect(read({ queues: [{ url: URL }] })).toEqual({
      role: undefined,
      queues: [
        {
          url: URL,
          name: 'security-scorecards-events',
          accountId: '222233334444',
          region: 'us-east-1',
          receivers: 2,
        },
      ],
    });
  });

  it.each([
    [
      'https://sqs-fips.us-gov-west-1.amazonaws.com/222233334444/q',
      'us-gov-west-1',
    ],
    ['https://eu-central-1.queue.amazonaws.com/222233334444/q', 'eu-central-1'],
    ['https://sqs.cn-north-1.amazonaws.com.cn/222233334444/q', 'cn-north-1'],
    ['http://localhost:7100/222233334444/q', 'eu-west-1'],
  ])('reads the region of %s', (url, region) => {
    expect(read({ queues: [{ url }] })?.queues[0].region).toBe(region);
  });

  it('takes a region that is told over that of the URL', () => {
    const queues = [{ url: URL, region: 'eu-north-1', receivers: 4 }];
    expect(read({ queues })?.queues[0]).toMatchObject({
      region: 'eu-north-1',
      receivers: 4,
    });
  });

  it('is off when told', () => {
    expect(read({ enabled: false, queues: [{ url: URL }] })).toBeUndefined();
  });

  it.each([
    [{ queues: [] }, 'name at least one queue'],
    [{ queues: [{ url: 'arn:aws:sqs:eu-west-1:1:q' }] }, 'write the URL'],
    [{ queues: [{ url: `${URL}.fifo` }] }, 'standard queue'],
    [{ queues: [{ url: URL, receivers: 11 }] }, 'from 1 to 10'],
    [
      { queues: [{ url: URL }, { url: URL }] },
      'securityScorecards.aws.eventFeed.queues.1.url',
    ],
  ])('refuses %j', (written, words) => {
    expect(() => read(written)).toThrow(words);
  });

  it('refuses a feed without a source that it could speed up', () => {
    expect(() =>
      read({ queues: [{ url: URL }] }, { patchManager: {} }),
    ).toThrow('add securityHub or config');
  });
});
