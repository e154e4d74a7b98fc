import * as configService from '@aws-sdk/client-config-service';
import {
  AGGREGATOR,
  LOGISTICS,
  demoClientsForTests,
} from '../../__testUtils__/demoClients';
import {
  answerFaults,
  type OperationCall,
} from '../../__testUtils__/answerFaults';

const demo = demoClientsForTests();

async function firstRule(): Promise<string> {
  const { ConfigRules } = await demo.member.config.send(
    new configService.DescribeConfigRulesCommand({}),
  );
  return ConfigRules?.[0].ConfigRuleName ?? '';
}

const CALLS: OperationCall[] = [
  [
    'DescribeConfigRules',
    () =>
      demo.member.config.send(new configService.DescribeConfigRulesCommand({})),
    configService.DescribeConfigRulesResponse$,
    'ConfigRules',
  ],
  [
    'DescribeComplianceByConfigRule',
    () =>
      demo.member.config.send(
        new configService.DescribeComplianceByConfigRuleCommand({}),
      ),
    configService.DescribeComplianceByConfigRuleResponse$,
    'ComplianceByConfigRules',
  ],
  [
    'GetComplianceDetailsByConfigRule',
    async () =>
      demo.member.config.send(
        new configService.GetComplianceDetailsByConfigRuleCommand({
          ConfigRuleName: await firstRule(),
        }),
      ),
    configService.GetComplianceDetailsByConfigRuleResponse$,
    'EvaluationResults',
  ],
  [
    'DescribeConfigurationRecorders',
    () =>
      demo.member.config.send(
        new configService.DescribeConfigurationRecordersCommand({}),
      ),
    configService.DescribeConfigurationRecordersResponse$,
    'ConfigurationRecorders',
  ],
  [
    'DescribeConfigurationRecorderStatus',
    () =>
      demo.member.config.send(
        new configService.DescribeConfigurationRecorderStatusCommand({}),
      ),
    configService.DescribeConfigurationRecorderStatusResponse$,
    'ConfigurationRecordersStatus',
  ],
  [
    'DescribeConfigurationAggregators',
    () =>
      demo.central.config.send(
        new configService.DescribeConfigurationAggregatorsCommand({}),
      ),
    configService.DescribeConfigurationAggregatorsResponse$,
    'ConfigurationAggregators',
  ],
  [
    'DescribeConfigurationAggregatorSourcesStatus',
    () =>
      demo.central.config.send(
        new configService.DescribeConfigurationAggregatorSourcesStatusCommand(
          AGGREGATOR,
        ),
      ),
    configService.DescribeConfigurationAggregatorSourcesStatusResponse$,
    'AggregatedSourceStatusList',
  ],
  [
    'DescribeAggregateComplianceByConfigRules',
    () =>
      demo.central.config.send(
        new configService.DescribeAggregateComplianceByConfigRulesCommand(
          AGGREGATOR,
        ),
      ),
    configService.DescribeAggregateComplianceByConfigRulesResponse$,
    'AggregateComplianceByConfigRules',
  ],
  [
    'GetAggregateConfigRuleComplianceSummary',
    () =>
      demo.central.config.send(
        new configService.GetAggregateConfigRuleComplianceSummaryCommand({
          ...AGGREGATOR,
          GroupByKey: 'ACCOUNT_ID',
        }),
      ),
    configService.GetAggregateConfigRuleComplianceSummaryResponse$,
    'AggregateComplianceCounts',
  ],
  [
    'GetAggregateComplianceDetailsByConfigRule',
    async () =>
      demo.central.config.send(
        new configService.GetAggregateComplianceDetailsByConfigRuleCommand({
          ...AGGREGATOR,
          AccountId: LOGISTICS,
          AwsRegion: 'eu-west-1',
          ConfigRuleName: await firstRule(),
        }),
      ),
    configService.GetAggregateComplianceDetailsByConfigRuleResponse$,
    'AggregateEvaluationResults',
  ],
  [
    'DescribeAggregateComplianceByConformancePacks',
    () =>
      demo.central.config.send(
        new configService.DescribeAggregateComplianceByConformancePacksCommand(
          AGGREGATOR,
        ),
      ),
    configService.DescribeAggregateComplianceByConformancePacksResponse$,
    'AggregateComplianceByConformancePacks',
  ],
  [
    'SelectAggregateResourceConfig',
    () =>
      demo.central.config.send(
        new configService.SelectAggregateResourceConfigCommand({
          ...AGGREGATOR,
          Expression: "SELECT arn, tags WHERE resourceType = 'AWS::S3::Bucket'",
        }),
      ),
    configService.SelectAggregateResourceConfigResponse$,
    'Results',
  ],
  [
    'SelectResourceConfig',
    () =>
      demo.member.config.send(
        new configService.SelectResourceConfigCommand({
          Expression: "SELECT arn WHERE resourceType = 'AWS::EC2::Instance'",
        }),
      ),
    configService.SelectResourceConfigResponse$,
    'Results',
  ],
];

describe('operations of AWS Config', () => {
  it.each(CALLS)('%s answers as its schema says', async (...call) => {
    expect(await answerFaults(...call)).toEqual([]);
  });
});
