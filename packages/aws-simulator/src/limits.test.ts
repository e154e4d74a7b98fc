import * as configService from '@aws-sdk/client-config-service';
import * as organizationsService from '@aws-sdk/client-organizations';
import * as taggingService from '@aws-sdk/client-resource-groups-tagging-api';
import * as securityHubService from '@aws-sdk/client-securityhub';
import * as ssmService from '@aws-sdk/client-ssm';
import { demoClientsForTests } from './__testUtils__/demoClients';

const demo = demoClientsForTests();

describe('limits', () => {
  it.each([
    [
      'GetFindings',
      () =>
        demo.central.securityHub.send(
          new securityHubService.GetFindingsCommand({ MaxResults: 101 }),
        ),
      'InvalidInputException',
    ],
    [
      'ListAccounts',
      () =>
        demo.central.organizations.send(
          new organizationsService.ListAccountsCommand({ MaxResults: 21 }),
        ),
      'InvalidInputException',
    ],
    [
      'ListMembers',
      () =>
        demo.central.securityHub.send(
          new securityHubService.ListMembersCommand({ MaxResults: 51 }),
        ),
      'InvalidInputException',
    ],
    [
      'DescribeInstanceInformation',
      () =>
        demo.member.ssm.send(
          new ssmService.DescribeInstanceInformationCommand({
            MaxResults: 51,
          }),
        ),
      'ValidationException',
    ],
    [
      'DescribeInstancePatchStates',
      () =>
        demo.member.ssm.send(
          new ssmService.DescribeInstancePatchStatesCommand({
            InstanceIds: Array.from(
              { length: 51 },
              (_, index) => `i-0${String(index).padStart(16, '0')}`,
            ),
          }),
        ),
      'ValidationException',
    ],
    [
      'GetResources',
      () =>
        demo.member.tagging.send(
          new taggingService.GetResourcesCommand({ ResourcesPerPage: 101 }),
        ),
      'InvalidParameterException',
    ],
    [
      'GetResources with both selectors',
      () =>
        demo.member.tagging.send(
          new taggingService.GetResourcesCommand({
            ResourceARNList: ['arn:aws:s3:::x'],
            ResourceTypeFilters: ['s3'],
          }),
        ),
      'InvalidParameterException',
    ],
    [
      'an unknown aggregator',
      () =>
        demo.central.config.send(
          new configService.DescribeConfigurationAggregatorSourcesStatusCommand(
            { ConfigurationAggregatorName: 'nobody' },
          ),
        ),
      'NoSuchConfigurationAggregatorException',
    ],
    [
      'an unknown rule',
      () =>
        demo.member.config.send(
          new configService.GetComplianceDetailsByConfigRuleCommand({
            ConfigRuleName: 'nobody',
          }),
        ),
      'NoSuchConfigRuleException',
    ],
    [
      'a JOIN',
      () =>
        demo.member.config.send(
          new configService.SelectResourceConfigCommand({
            Expression: 'SELECT arn JOIN other',
          }),
        ),
      'InvalidExpressionException',
    ],
    [
      'a short wildcard',
      () =>
        demo.member.config.send(
          new configService.SelectResourceConfigCommand({
            Expression: "SELECT arn WHERE arn LIKE 'ar%'",
          }),
        ),
      'InvalidExpressionException',
    ],
  ] as Array<[string, () => Promise<object>, string]>)(
    'refuses %s beyond its limits',
    async (_name, call, name) => {
      await expect(call()).rejects.toMatchObject({ name });
    },
  );
});
