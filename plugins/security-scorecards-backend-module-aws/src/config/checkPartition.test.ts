import { ConfigReader } from '@backstage/config';
import { readAwsSettings } from './readAwsSettings';

function read(partition: string, accountDefaults?: object) {
  return () =>
    readAwsSettings(
      new ConfigReader({
        ...(accountDefaults ? { aws: { accountDefaults } } : {}),
        securityScorecards: {
          aws: {
            partition,
            homeRegion: 'cn-north-1',
            accounts: { list: [{ id: '111122223333' }] },
            securityHub: { mode: 'member' },
          },
        },
      }),
    )?.partition;
}

const roleName = 'reader';

describe('the partition', () => {
  it('is that of the settings, whatever the regions are called', () => {
    expect(read('aws-cn')()).toBe('aws-cn');
    expect(read('aws')()).toBe('aws');
    expect(
      read('aws-cn', { roleName, partition: 'aws-cn', region: 'cn-north-1' })(),
    ).toBe('aws-cn');
    expect(read('aws', { roleName })()).toBe('aws');
  });

  it.each([
    ['aws-cn', { roleName }, 'set aws.accountDefaults.partition, which is aws'],
    [
      'aws',
      { roleName, partition: 'aws-us-gov' },
      'set aws.accountDefaults.partition, which is aws-us-gov',
    ],
    [
      'aws-us-gov',
      { roleName, partition: 'aws-us-gov' },
      'set aws.accountDefaults.region',
    ],
  ])('refuses %s with %j in words', (partition, defaults, words) => {
    expect(read(partition, defaults)).toThrow(words);
  });
});
