import { VirtualTimer } from '../__testUtils__/VirtualTimer';
import { Throttle } from '../throttle/Throttle';
import { AwsConnector, type AwsClients } from './AwsConnector';

const SERVICES: readonly (keyof AwsClients)[] = [
  'securityhub',
  'config',
  'ssm',
  'organizations',
  'tagging',
  'sqs',
];

describe('AwsConnector', () => {
  it.each(SERVICES)(
    'makes clients of %s that copy no answer for a logger',
    async service => {
      const timer = new VirtualTimer(0);
      const provider = async () => ({
        accessKeyId: 'id',
        secretAccessKey: 'key',
      });
      const connector = new AwsConnector({
        credentials: {
          identityFor: async () => ({ name: 'reader', provider }),
        },
        throttle: new Throttle({ timer }),
        timer,
        random: () => 0,
        requestTimeoutMs: 1_000,
      });
      const caller = await connector.connect(service, {
        accountId: '111122223333',
        region: 'eu-west-1',
        job: 'security-hub',
        signal: new AbortController().signal,
      });
      const steps = await caller.call('Any', async client =>
        client.middlewareStack.identify(),
      );
      caller.close();
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.filter(step => /logger/i.test(step))).toEqual([]);
    },
  );
});
