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
import {
  AGGREGATOR,
  LOGISTICS,
  demoClientsForTests,
} from '../__testUtils__/demoClients';
import { demoOrganization } from '../identity/demoOrganization';
import type { Fault } from './Fault';

const ADMINISTRATOR = demoOrganization.administratorAccountId;

jest.setTimeout(60_000);

describe('faults', () => {
  const demo = demoClientsForTests();

  afterEach(() => {
    demo.simulator.faults.clear();
  });

  const findings = (input: { NextToken?: string } = {}) =>
    demo.central.securityHub.send(
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
    demo.simulator.faults.add({ kind, service: 'securityhub' });
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
    demo.simulator.faults.add(fault);
    await demo.central.securityHub.send(new DescribeHubCommand({}));
    await expect(findings()).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await expect(findings()).resolves.toBeDefined();
    expect(demo.simulator.faults.list()[0]).toMatchObject({ fault, hits: 1 });
  });

  it('spares other accounts', async () => {
    demo.simulator.faults.add({ kind: 'access-denied', accountId: LOGISTICS });
    await expect(findings()).resolves.toBeDefined();
  });

  it('slow delays the answer', async () => {
    demo.simulator.faults.add({ kind: 'slow', delayMs: 300 });
    const start = Date.now();
    await findings();
    expect(Date.now() - start).toBeGreaterThanOrEqual(290);
  });

  it('cut-off breaks the connection in the middle of the body', async () => {
    demo.simulator.faults.add({ kind: 'cut-off' });
    await expect(findings()).rejects.toBeInstanceOf(Error);
  });

  it('broken-json answers 200 with a body that is no JSON', async () => {
    demo.simulator.faults.add({ kind: 'broken-json' });
    await expect(findings()).rejects.toMatchObject({ name: 'SyntaxError' });
  });

  it('malformed-members spoils some rows and leaves the others', async () => {
    demo.simulator.faults.add({ kind: 'malformed-members' });
    const { Findings = [] } = await findings();
    expect(Findings).toHaveLength(20);
    expect(Findings[5].AwsAccountId).toBe('42');
    expect(Findings[6].AwsAccountId).toMatch(/^\d{12}$/);
  });

  it('repeated-token hands back the token that it was given', async () => {
    const { NextToken } = await findings();
    demo.simulator.faults.add({ kind: 'repeated-token' });
    const second = await findings({ NextToken });
    expect(second.NextToken).toBe(NextToken);
  });

  it('recorder-off stops recording and results', async () => {
    const { config } = demo.member;
    const status = async () =>
      (await config.send(new DescribeConfigurationRecorderStatusCommand({})))
        .ConfigurationRecordersStatus?.[0].recording;
    const { ConfigRules = [] } = await config.send(
      new DescribeConfigRulesCommand({}),
    );
    expect(await status()).toBe(true);
    demo.simulator.faults.add({ kind: 'recorder-off', accountId: LOGISTICS });
    expect(await status()).toBe(false);
    const { EvaluationResults } = await config.send(
      new GetComplianceDetailsByConfigRuleCommand({
        ConfigRuleName: ConfigRules[0].ConfigRuleName,
      }),
    );
    expect(EvaluationResults).toEqual([]);
    const { AggregateComplianceByConfigRules } = await demo.central.config.send(
      new DescribeAggregateComplianceByConfigRulesCommand({
        ...AGGREGATOR,
        Filters: { AccountId: LOGISTICS },
      }),
    );
    expect(AggregateComplianceByConfigRules).toEqual([]);
  });

  it('is steered over HTTP', async () => {
    const control = `${demo.simulator.url}/_simulator/faults`;
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
