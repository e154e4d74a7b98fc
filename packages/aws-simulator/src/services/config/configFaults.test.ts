import {
  DescribeAggregateComplianceByConfigRulesCommand,
  DescribeConfigurationAggregatorSourcesStatusCommand,
  SelectAggregateResourceConfigCommand,
} from '@aws-sdk/client-config-service';
import { assume, clientsOf } from '../../__testUtils__/connect';
import { demoOrganization } from '../../identity/demoOrganization';
import { createSimulator, type Simulator } from '../../server';

const ACCOUNT = '999900001111';
const aggregator = {
  ConfigurationAggregatorName: demoOrganization.configurationAggregatorName,
};

jest.setTimeout(60_000);

describe('states of Config', () => {
  let simulator: Simulator;
  let config: ReturnType<typeof clientsOf>['config'];

  beforeAll(async () => {
    simulator = await createSimulator({
      clock: '2026-11-20T12:00:00.000Z',
      quotas: 'off',
    });
    const { administratorAccountId, centralRoleName } = demoOrganization;
    const credentials = await assume(
      simulator.url,
      `arn:aws:iam::${administratorAccountId}:role/${centralRoleName}`,
    );
    config = clientsOf(simulator.url, credentials).config;
  });

  afterEach(() => simulator.faults.clear());

  afterAll(() => simulator.close());

  const sources = async () => {
    const { AggregatedSourceStatusList = [] } = await config.send(
      new DescribeConfigurationAggregatorSourcesStatusCommand(aggregator),
    );
    return AggregatedSourceStatusList.filter(
      ({ SourceId, AwsRegion }) =>
        SourceId === ACCOUNT && AwsRegion === 'eu-west-1',
    ).map(({ LastUpdateStatus }) => LastUpdateStatus);
  };
  const count = async (type: string) => {
    const { Results = [] } = await config.send(
      new SelectAggregateResourceConfigCommand({
        ...aggregator,
        Expression: `SELECT COUNT(*) WHERE resourceType = '${type}' AND accountId = '${ACCOUNT}'`,
      }),
    );
    return Number(JSON.parse(Results[0] ?? '{}')['COUNT(*)'] ?? 0);
  };

  it('tells compliance by resource and by pack unless it is not recorded', async () => {
    const pack = await config.send(
      new SelectAggregateResourceConfigCommand({
        ...aggregator,
        Expression: `SELECT resourceName, configuration.configRuleList WHERE resourceType = 'AWS::Config::ConformancePackCompliance' AND accountId = '${ACCOUNT}'`,
      }),
    );
    const [row] = (pack.Results ?? []).map(text => JSON.parse(text));
    expect(row.resourceName).toBe('backup-and-recovery');
    expect(row.configuration.configRuleList[0].configRuleName).toContain(
      '-conformance-pack-',
    );
    expect(await count('AWS::Config::ResourceCompliance')).toBeGreaterThan(0);
    simulator.faults.add({
      kind: 'compliance-not-recorded',
      accountId: ACCOUNT,
    });
    expect(await count('AWS::Config::ResourceCompliance')).toBe(0);
    expect(await count('AWS::EC2::Instance')).toBeGreaterThan(0);
    const { AggregateComplianceByConfigRules = [] } = await config.send(
      new DescribeAggregateComplianceByConfigRulesCommand({
        ...aggregator,
        Filters: { AccountId: ACCOUNT },
      }),
    );
    expect(AggregateComplianceByConfigRules.length).toBeGreaterThan(0);
  });

  it('leaves an account out of the aggregator', async () => {
    expect(await sources()).toEqual(['SUCCEEDED']);
    simulator.faults.add({ kind: 'not-aggregated', accountId: ACCOUNT });
    expect(await sources()).toEqual([]);
    expect(await count('AWS::EC2::Instance')).toBe(0);
  });

  it('fails to copy an account', async () => {
    simulator.faults.add({ kind: 'aggregation-failed', accountId: ACCOUNT });
    expect(await sources()).toEqual(['FAILED']);
  });
});
