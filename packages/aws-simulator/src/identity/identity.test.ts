import { GetFindingsCommand } from '@aws-sdk/client-securityhub';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { DescribeInstanceInformationCommand } from '@aws-sdk/client-ssm';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  type AssumeRoleCommandInput,
} from '@aws-sdk/client-sts';
import { assume, clientsOf, memberRoleArn } from '../__testUtils__/connect';
import { createSimulator, type Simulator } from '../server';
import { demoOrganization } from './demoOrganization';

const START = Date.UTC(2026, 10, 20, 12);

jest.setTimeout(60_000);

describe('identity', () => {
  let simulator: Simulator;
  let wallTime = START;

  beforeAll(async () => {
    simulator = await createSimulator({
      clock: new Date(START),
      quotas: 'off',
      wallClock: () => wallTime,
    });
  });

  afterEach(() => {
    wallTime = START;
  });

  afterAll(() => simulator.close());

  const request: AssumeRoleCommandInput = {
    RoleArn: demoOrganization.centralRoleArn,
    RoleSessionName: 'portal',
    ExternalId: demoOrganization.externalId,
  };

  function portal() {
    return clientsOf(simulator.url, demoOrganization.portalCredentials);
  }

  it('gives out the central role', async () => {
    const { AssumedRoleUser, Credentials } = await portal().sts.send(
      new AssumeRoleCommand(request),
    );
    expect(AssumedRoleUser?.Arn).toBe(
      'arn:aws:sts::222233334444:assumed-role/security-scorecards-reader/portal',
    );
    expect(Credentials?.Expiration).toEqual(new Date(START + 3_600_000));
  });

  it.each([
    ['no external id', { ExternalId: undefined }, 'AccessDenied'],
    ['a wrong external id', { ExternalId: 'guessed' }, 'AccessDenied'],
    [
      'a role that does not exist',
      { RoleArn: memberRoleArn('131313131313') },
      'AccessDenied',
    ],
    [
      'a source identity that the trust policy does not allow',
      { SourceIdentity: 'somebody' },
      'AccessDenied',
    ],
    [
      'a longer session than the role allows',
      { DurationSeconds: 7200 },
      'ValidationError',
    ],
    ['a session too short', { DurationSeconds: 60 }, 'ValidationError'],
  ])('refuses %s', async (_name, change, name) => {
    await expect(
      portal().sts.send(new AssumeRoleCommand({ ...request, ...change })),
    ).rejects.toMatchObject({ name });
  });

  it('lets the central role take on a member role, and no other way round', async () => {
    const { url } = simulator;
    const central = clientsOf(url, await assume(url, request.RoleArn!));
    const member = memberRoleArn('999900001111');
    await expect(
      central.sts.send(new AssumeRoleCommand({ ...request, RoleArn: member })),
    ).resolves.toMatchObject({ Credentials: expect.anything() });
    const inMember = clientsOf(url, await assume(url, member));
    await expect(
      inMember.sts.send(new AssumeRoleCommand(request)),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(
      inMember.sts.send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({ Account: '999900001111' });
  });

  it('refuses unknown keys', async () => {
    const strangers = clientsOf(simulator.url, {
      accessKeyId: 'AKIANOBODY0000000000',
      secretAccessKey: 'x',
    });
    await expect(
      strangers.sts.send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    await expect(
      strangers.securityHub.send(new GetFindingsCommand({})),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
    await expect(
      strangers.organizations.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('refuses a session token of another session', async () => {
    const { url } = simulator;
    const first = await assume(url, request.RoleArn!);
    const second = await assume(url, request.RoleArn!);
    await expect(
      clientsOf(url, {
        ...first,
        sessionToken: second.sessionToken,
      }).securityHub.send(new GetFindingsCommand({})),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('ends sessions when their time is over', async () => {
    const { url } = simulator;
    const { securityHub } = clientsOf(url, await assume(url, request.RoleArn!));
    wallTime = START + 3_599_000;
    await securityHub.send(new GetFindingsCommand({ MaxResults: 1 }));
    wallTime = START + 3_600_000;
    await expect(
      securityHub.send(new GetFindingsCommand({ MaxResults: 1 })),
    ).rejects.toMatchObject({ name: 'ExpiredTokenException' });
  });

  it('grants each role only its own actions', async () => {
    const { url } = simulator;
    const central = clientsOf(url, await assume(url, request.RoleArn!));
    await expect(
      central.ssm.send(new DescribeInstanceInformationCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    const member = clientsOf(
      url,
      await assume(url, memberRoleArn('999900001111')),
    );
    await expect(
      member.organizations.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(
      portal().securityHub.send(new GetFindingsCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  describe('what a caller sees', () => {
    async function places(
      credentials: Parameters<typeof clientsOf>[1],
      region: string,
    ): Promise<Set<string>> {
      const { securityHub } = clientsOf(simulator.url, credentials, region);
      const found = new Set<string>();
      let NextToken: string | undefined;
      do {
        const page = await securityHub.send(
          new GetFindingsCommand({ MaxResults: 100, NextToken }),
        );
        for (const finding of page.Findings ?? []) {
          found.add(`${finding.AwsAccountId} ${finding.Region}`);
        }
        NextToken = page.NextToken;
      } while (NextToken);
      return found;
    }

    it('shows the administrator all accounts at home, one Region elsewhere', async () => {
      const credentials = await assume(simulator.url, request.RoleArn!);
      const home = await places(credentials, 'eu-west-1');
      expect(home.size).toBe(22);
      expect([...home].some(place => place.startsWith('141414141414'))).toBe(
        false,
      );
      const linked = await places(credentials, 'us-east-1');
      expect(linked.size).toBe(11);
      expect([...linked].every(place => place.endsWith('us-east-1'))).toBe(
        true,
      );
    }, 60_000);

    it('shows a member its own account', async () => {
      const credentials = await assume(
        simulator.url,
        memberRoleArn('999900001111'),
      );
      expect([...(await places(credentials, 'eu-west-1'))].sort()).toEqual([
        '999900001111 eu-west-1',
        '999900001111 us-east-1',
      ]);
    }, 60_000);

    it.each([
      [
        'an account without Security Hub',
        '141414141414',
        'eu-west-1',
        'InvalidAccessException',
      ],
      [
        'a Region where nobody enabled it',
        '999900001111',
        'eu-north-1',
        'InvalidAccessException',
      ],
      [
        'a Region that is not opted in',
        '999900001111',
        'me-south-1',
        'UnrecognizedClientException',
      ],
    ])('answers for %s as AWS does', async (_name, account, region, name) => {
      const credentials = await assume(simulator.url, memberRoleArn(account));
      await expect(places(credentials, region)).rejects.toMatchObject({ name });
    });
  });
});
