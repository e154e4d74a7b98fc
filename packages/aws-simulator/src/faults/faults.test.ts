import {
  DescribeAggregateComplianceByConfigRulesCommand,
  DescribeConfigurationRecorderStatusCommand,
  GetComplianceDetailsByConfigRuleCommand,
  DescribeConfigRulesCommand,
} from '@aws-sdk/client-config-service';
import {
  DescribeHubCommand,
  GetFindingsCommand,
} from '@aws-sdk/client-securityhub';
import { assume, clientsOf, memberRoleArn } from '../__testUtils__/connect';
import { demoOrganization } from '../identity/demoOrganization';
import { createSimulator, type Simulator } from '../server';
import type { Fault } from './Fault';

const ADMINISTRATOR = demoOrganization.administratorAccountId;

jest.setTimeout(60_000);

describe('faults', () => {
  let simulator: Simulator;
  let central: ReturnType<typeof clientsOf>;

  beforeAll(async () => {
    simulator = await createSimulator({
      clock: '2026-11-20T12:00:00.000Z',
      quotas: 'off',
    });
    const { url } = simulator;
    central = clientsOf(
      url,
      await assume(url, demoOrganization.centralRoleArn),
    );
  });

  afterEach(() => {
    simulator.faults.clear();
  });

  afterAll(() => simulator.close());

  const findings = (input: { NextToken?: string } = {}) =>
    central.securityHub.send(
      new GetFindingsCommand({ MaxResults: 20, ...input }),
    );

  it.each([
    ['access-denied', 'AccessDeniedException'],
    ['not-enabled', 'InvalidAccessException'],
    ['region-not-opted-in', 'UnrecognizedClientException'],
    ['throttling', 'TooManyRequestsException'],
    ['server-error', 'InternalFailure'],
    ['expired-token', 'ExpiredTokenException'],
  ] as const)('%s fails the call with %s', async (kind, name) => {
    simulator.faults.add({ kind, service: 'securityhub' });
    await expect(findings()).rejects.toMatchObject({ name });
  });

  it('hits only the calls that it names, as often as it says', async () => {
    const fault: Fault = {
      kind: 'access-denied',
      service: 'securityhub',
      operation: 'GetFindings',
      accountId: ADMINISTRATOR,
      region: 'eu-west-1',
      times: 1,
    };
    simulator.faults.add(fault);
    await central.securityHub.send(new DescribeHubCommand({}));
    await expect(findings()).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await expect(findings()).resolves.toBeDefined();
    expect(simulator.faults.list()[0]).toMatchObject({ fault, hits: 1 });
  });

  it('spares other accounts', async () => {
    simulator.faults.add({ kind: 'access-denied', accountId: '999900001111' });
    await expect(findings()).resolves.toBeDefined();
  });

  it('slow delays the answer', async () => {
    simulator.faults.add({ kind: 'slow', delayMs: 300 });
    const start = Date.now();
    await findings();
    expect(Date.now() - start).toBeGreaterThanOrEqual(290);
  });

  it('cut-off breaks the connection in the middle of the body', async () => {
    simulator.faults.add({ kind: 'cut-off' });
    await expect(findings()).rejects.toBeInstanceOf(Error);
  });

  it('broken-json answers 200 with a body that is no JSON', async () => {
    simulator.faults.add({ kind: 'broken-json' });
    await expect(findings()).rejects.toMatchObject({ name: 'SyntaxError' });
  });

  it('malformed-members spoils some rows and leaves the others', async () => {
    simulator.faults.add({ kind: 'malformed-members' });
    const { Findings = [] } = await findings();
    expect(Findings).toHaveLength(20);
    expect(Findings[5].AwsAccountId).toBe('42');
    expect(Findings[6].AwsAccountId).toMatch(/^\d{12}$/);
  });

  it('repeated-token hands back the token that it was given', async () => {
    const { NextToken } = await findings();
    simulator.faults.add({ kind: 'repeated-token' });
    const second = await findings({ NextToken });
    expect(second.NextToken).toBe(NextToken);
  });

  it('recorder-off stops recording and results', async () => {
    const { url } = simulator;
    const { config } = clientsOf(
      url,
      await assume(url, memberRoleArn('999900001111')),
    );
    const status = async () =>
      (await config.send(new DescribeConfigurationRecorderStatusCommand({})))
        .ConfigurationRecordersStatus?.[0].recording;
    const { ConfigRules = [] } = await config.send(
      new DescribeConfigRulesCommand({}),
    );
    expect(await status()).toBe(true);
    simulator.faults.add({ kind: 'recorder-off', accountId: '999900001111' });
    expect(await status()).toBe(false);
    const { EvaluationResults } = await config.send(
      new GetComplianceDetailsByConfigRuleCommand({
        ConfigRuleName: ConfigRules[0].ConfigRuleName,
      }),
    );
    expect(EvaluationResults).toEqual([]);
    const { AggregateComplianceByConfigRules } = await central.config.send(
      new DescribeAggregateComplianceByConfigRulesCommand({
        ConfigurationAggregatorName:
          demoOrganization.configurationAggregatorName,
        Filters: { AccountId: '999900001111' },
      }),
    );
    expect(AggregateComplianceByConfigRules).toEqual([]);
  });

  it('is steered over HTTP', async () => {
    const control = `${simulator.url}/_simulator/faults`;
    const added = await fetch(control, {
      method: 'POST',
      body: JSON.stringify({ kind: 'throttling', operation: 'GetFindings' }),
    });
    const { id } = await added.json();
    await expect(findings()).rejects.toMatchObject({
      name: 'TooManyRequestsException',
    });
    const wrong = await fetch(control, {
      method: 'POST',
      body: JSON.stringify({ kind: 'earthquake' }),
    });
    expect(wrong.status).toBe(400);
    await fetch(`${control}?id=${id}`, { method: 'DELETE' });
    await expect(findings()).resolves.toBeDefined();
  });
});
