import {
  DescribeAggregateComplianceByConfigRulesCommand,
  DescribeConfigurationAggregatorSourcesStatusCommand,
  SelectAggregateResourceConfigCommand,
} from '@aws-sdk/client-config-service';
import {
  AGGREGATOR,
  LOGISTICS,
  demoClientsForTests,
} from '../../__testUtils__/demoClients';

jest.setTimeout(60_000);

describe('states of Config', () => {
  const demo = demoClientsForTests();

  afterEach(() => demo.simulator.faults.clear());

  const sources = async () => {
    const { AggregatedSourceStatusList = [] } = await demo.central.config.send(
      new DescribeConfigurationAggregatorSourcesStatusCommand(AGGREGATOR),
    );
    return AggregatedSourceStatusList.filter(
      ({ SourceId, AwsRegion }) =>
        SourceId === LOGISTICS && AwsRegion === 'eu-west-1',
    ).map(({ LastUpdateStatus }) => LastUpdateStatus);
  };
  const count = async (type: string) => {
    const { Results = [] } = await demo.central.config.send(
      new SelectAggregateResourceConfigCommand({
        ...AGGREGATOR,
        Expression: `SELECT COUNT(*) WHERE resourceType = '${type}' AND accountId = '${LOGISTICS}'`,
      }),
    );
    return Number(JSON.parse(Results[0] ?? '{}')['COUNT(*)'] ?? 0);
  };

  it('tells compliance by resource and by pack unless it is not recorded', async () => {
    const pack = await demo.central.config.send(
      new SelectAggregateResourceConfigCommand({
        ...AGGREGATOR,
        Expression: `SELECT resourceName, configuration.configRuleList WHERE resourceType = 'AWS::Config::ConformancePackCompliance' AND accountId = '${LOGISTICS}'`,
      }),
    );
    const [row] = (pack.Results ?? []).map(text => JSON.parse(text));
    expect(row.resourceName).toBe('backup-and-recovery');
    expect(row.configuration.configRuleList[0].configRuleName).toContain(
      '-conformance-pack-',
    );
    expect(await count('AWS::Config::ResourceCompliance')).toBeGreaterThan(0);
    demo.simulator.faults.add({
      kind: 'compliance-not-recorded',
      accountId: LOGISTICS,
    });
    expect(await count('AWS::Config::ResourceCompliance')).toBe(0);
    expect(await count('AWS::EC2::Instance')).toBeGreaterThan(0);
    const { AggregateComplianceByConfigRules = [] } =
      await demo.central.config.send(
        new DescribeAggregateComplianceByConfigRulesCommand({
          ...AGGREGATOR,
          Filters: { AccountId: LOGISTICS },
        }),
      );
    expect(AggregateComplianceByConfigRules.length).toBeGreaterThan(0);
  });

  it('leaves an account out of the aggregator', async () => {
    expect(await sources()).toEqual(['SUCCEEDED']);
    demo.simulator.faults.add({ kind: 'not-aggregated', accountId: LOGISTICS });
    expect(await sources()).toEqual([]);
    expect(await count('AWS::EC2::Instance')).toBe(0);
  });

  it('fails to copy an account', async () => {
    demo.simulator.faults.add({
      kind: 'aggregation-failed',
      accountId: LOGISTICS,
    });
    expect(await sources()).toEqual(['FAILED']);
  });
});
