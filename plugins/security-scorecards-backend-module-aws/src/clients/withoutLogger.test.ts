import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { SSMClient } from '@aws-sdk/client-ssm';
import { withoutLogger } from './withoutLogger';

describe('withoutLogger', () => {
  const settings = { region: 'eu-west-1' };

  it.each([
    new SecurityHubClient(settings),
    new ConfigServiceClient(settings),
    new SSMClient(settings),
  ])('leaves the other steps of $constructor.name', client => {
    const before = client.middlewareStack.identify();
    expect(withoutLogger(client)).toBe(client);
    expect(client.middlewareStack.identify()).toEqual(
      before.filter(step => !step.startsWith('loggerMiddleware')),
    );
    // The SDK would have to name the step otherwise for this to do nothing.
    expect(before).toHaveLength(client.middlewareStack.identify().length + 1);
  });
});
