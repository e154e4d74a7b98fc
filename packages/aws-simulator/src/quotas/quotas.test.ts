import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  DescribeHubCommand,
  GetFindingsCommand,
} from '@aws-sdk/client-securityhub';
import { assume, clientsOf, memberRoleArn } from '../__testUtils__/connect';
import { demoOrganization } from '../identity/demoOrganization';
import { createSimulator, type Simulator } from '../server';
import { TokenBucket } from './TokenBucket';

jest.setTimeout(60_000);

describe('TokenBucket', () => {
  it('gives its burst at once, then its rate', () => {
    const bucket = new TokenBucket({ rate: 3, burst: 6, now: 0 });
    const take = (now: number) => bucket.take(now);
    expect([0, 0, 0, 0, 0, 0, 0].map(take)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(take(333)).toBe(false);
    expect(take(334)).toBe(true);
    expect(take(335)).toBe(false);
    expect(
      Array.from({ length: 10 }, () => take(60_000)).filter(Boolean),
    ).toHaveLength(6);
  });

  it('does not fill when time goes back', () => {
    const bucket = new TokenBucket({ rate: 1, burst: 1, now: 1_000 });
    expect(bucket.take(1_000)).toBe(true);
    expect(bucket.take(0)).toBe(false);
    expect(bucket.take(1_500)).toBe(false);
    expect(bucket.take(2_000)).toBe(true);
  });
});

describe('quotas', () => {
  let simulator: Simulator;
  let wallTime = Date.UTC(2026, 10, 20);

  beforeAll(async () => {
    simulator = await createSimulator({
      clock: '2026-11-20T12:00:00.000Z',
      wallClock: () => wallTime,
    });
  });

  beforeEach(() => {
    wallTime += 60_000;
  });

  afterAll(() => simulator.close());

  async function outcomes(
    count: number,
    call: () => Promise<object>,
  ): Promise<string[]> {
    const results: string[] = [];
    for (let index = 0; index < count; index += 1) {
      results.push(
        await call().then(
          () => 'ok',
          (error: Error) => error.name,
        ),
      );
    }
    return results;
  }

  it.each([
    ['GetFindings', 6, 'TooManyRequestsException'],
    ['DescribeHub', 30, 'TooManyRequestsException'],
    ['ListAccounts', 12, 'TooManyRequestsException'],
    ['GetResources', 15, 'ThrottledException'],
  ])(
    '%s takes a burst of %i, then throttles with %s',
    async (name, burst, code) => {
      const { url } = simulator;
      const central = clientsOf(
        url,
        await assume(url, demoOrganization.centralRoleArn),
      );
      const member = clientsOf(
        url,
        await assume(url, memberRoleArn('999900001111')),
      );
      const calls: Record<string, () => Promise<object>> = {
        GetFindings: () =>
          central.securityHub.send(new GetFindingsCommand({ MaxResults: 1 })),
        DescribeHub: () => central.securityHub.send(new DescribeHubCommand({})),
        ListAccounts: () =>
          central.organizations.send(new ListAccountsCommand({})),
        GetResources: () =>
          member.tagging.send(new GetResourcesCommand({ ResourcesPerPage: 1 })),
      };
      const results = await outcomes(burst + 2, calls[name]);
      expect(results.filter(result => result === 'ok')).toHaveLength(burst);
      expect(results.slice(burst)).toEqual([code, code]);
    },
  );

  it('keeps a bucket per account and Region', async () => {
    const { url } = simulator;
    const credentials = await assume(url, demoOrganization.centralRoleArn);
    const home = clientsOf(url, credentials);
    const linked = clientsOf(url, credentials, 'us-east-1');
    const one = new GetFindingsCommand({ MaxResults: 1 });
    await outcomes(6, () => home.securityHub.send(one));
    expect(await outcomes(6, () => linked.securityHub.send(one))).toEqual(
      Array(6).fill('ok'),
    );
    wallTime += 1_000;
    expect(await outcomes(4, () => home.securityHub.send(one))).toEqual([
      'ok',
      'ok',
      'ok',
      'TooManyRequestsException',
    ]);
  });

  it('counts calls and throttles', async () => {
    simulator.statistics.reset();
    const { url } = simulator;
    const { securityHub } = clientsOf(
      url,
      await assume(url, demoOrganization.centralRoleArn),
    );
    await outcomes(8, () =>
      securityHub.send(new GetFindingsCommand({ MaxResults: 1 })),
    );
    const stats = await (await fetch(`${url}/_simulator/stats`)).json();
    expect(stats.operations['securityhub:GetFindings']).toEqual({
      calls: 8,
      throttled: 2,
      errors: 0,
    });
  });
});
