import * as configService from '@aws-sdk/client-config-service';
import * as organizationsService from '@aws-sdk/client-organizations';
import * as taggingService from '@aws-sdk/client-resource-groups-tagging-api';
import * as securityHubService from '@aws-sdk/client-securityhub';
import * as ssmService from '@aws-sdk/client-ssm';
import * as stsService from '@aws-sdk/client-sts';
import { assume, clientsOf, memberRoleArn } from './__testUtils__/connect';
import { violations } from './__testUtils__/conform';
import { demoOrganization } from './identity/demoOrganization';
import { createSimulator, type Simulator } from './server';

const NOW = '2026-11-20T12:00:00.000Z';
const AGGREGATOR = {
  ConfigurationAggregatorName: demoOrganization.configurationAggregatorName,
};
const LOGISTICS = '999900001111';

type Clients = ReturnType<typeof clientsOf>;

// Thousands of findings pass through the SDK's parser here.
jest.setTimeout(60_000);

describe('operations', () => {
  let simulator: Simulator;
  let central: Clients;
  let member: Clients;
  let administrator: Clients;

  beforeAll(async () => {
    simulator = await createSimulator({ clock: NOW, quotas: 'off' });
    const { url } = simulator;
    central = clientsOf(
      url,
      await assume(url, demoOrganization.centralRoleArn),
    );
    member = clientsOf(url, await assume(url, memberRoleArn(LOGISTICS)));
    administrator = clientsOf(url, demoOrganization.administratorCredentials);
  });

  afterAll(() => simulator.close());

  async function collect<TPage, TRow>(
    pages: AsyncIterable<TPage>,
    rows: (page: TPage) => TRow[] | undefined,
  ): Promise<{ rows: TRow[]; pages: number }> {
    const all: TRow[] = [];
    let count = 0;
    for await (const page of pages) {
      count += 1;
      all.push(...(rows(page) ?? []));
    }
    return { rows: all, pages: count };
  }

  describe('shapes', () => {
    async function firstInstance(): Promise<string> {
      const { InstanceInformationList } = await member.ssm.send(
        new ssmService.DescribeInstanceInformationCommand({ MaxResults: 50 }),
      );
      return InstanceInformationList?.[0].InstanceId ?? '';
    }

    async function firstRule(): Promise<string> {
      const { ConfigRules } = await member.config.send(
        new configService.DescribeConfigRulesCommand({}),
      );
      return ConfigRules?.[0].ConfigRuleName ?? '';
    }

    async function firstWindow(): Promise<string> {
      const { WindowIdentities } = await member.ssm.send(
        new ssmService.DescribeMaintenanceWindowsCommand({}),
      );
      return WindowIdentities?.[0].WindowId ?? '';
    }

    async function firstAggregator(): Promise<string> {
      const { FindingAggregators } = await central.securityHub.send(
        new securityHubService.ListFindingAggregatorsCommand({}),
      );
      return FindingAggregators?.[0].FindingAggregatorArn ?? '';
    }

    // Each row: operation, call, schema of the answer, member that must not be empty.
    const fsbp =
      'arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0';
    const calls: Array<
      [string, () => Promise<object>, Parameters<typeof violations>[0], string]
    > = [
      [
        'GetCallerIdentity',
        () => central.sts.send(new stsService.GetCallerIdentityCommand({})),
        stsService.GetCallerIdentityResponse$,
        'Arn',
      ],
      [
        'DescribeOrganization',
        () =>
          central.organizations.send(
            new organizationsService.DescribeOrganizationCommand({}),
          ),
        organizationsService.DescribeOrganizationResponse$,
        'Organization',
      ],
      [
        'ListAccounts',
        () =>
          central.organizations.send(
            new organizationsService.ListAccountsCommand({}),
          ),
        organizationsService.ListAccountsResponse$,
        'Accounts',
      ],
      [
        'ListTagsForResource',
        () =>
          central.organizations.send(
            new organizationsService.ListTagsForResourceCommand({
              ResourceId: LOGISTICS,
            }),
          ),
        organizationsService.ListTagsForResourceResponse$,
        'Tags',
      ],
      [
        'ListParents',
        () =>
          administrator.organizations.send(
            new organizationsService.ListParentsCommand({ ChildId: LOGISTICS }),
          ),
        organizationsService.ListParentsResponse$,
        'Parents',
      ],
      [
        'ListOrganizationalUnitsForParent',
        () =>
          administrator.organizations.send(
            new organizationsService.ListOrganizationalUnitsForParentCommand({
              ParentId: 'r-fern',
            }),
          ),
        organizationsService.ListOrganizationalUnitsForParentResponse$,
        'OrganizationalUnits',
      ],
      [
        'ListAccountsForParent',
        () =>
          administrator.organizations.send(
            new organizationsService.ListAccountsForParentCommand({
              ParentId: 'ou-fern-prod0004',
            }),
          ),
        organizationsService.ListAccountsForParentResponse$,
        'Accounts',
      ],
      [
        'DescribeAccount',
        () =>
          administrator.organizations.send(
            new organizationsService.DescribeAccountCommand({
              AccountId: LOGISTICS,
            }),
          ),
        organizationsService.DescribeAccountResponse$,
        'Account',
      ],
      [
        'GetFindings',
        () =>
          central.securityHub.send(
            new securityHubService.GetFindingsCommand({ MaxResults: 100 }),
          ),
        securityHubService.GetFindingsResponse$,
        'Findings',
      ],
      [
        'DescribeHub',
        () =>
          central.securityHub.send(
            new securityHubService.DescribeHubCommand({}),
          ),
        securityHubService.DescribeHubResponse$,
        'HubArn',
      ],
      [
        'DescribeStandards',
        () =>
          central.securityHub.send(
            new securityHubService.DescribeStandardsCommand({}),
          ),
        securityHubService.DescribeStandardsResponse$,
        'Standards',
      ],
      [
        'GetEnabledStandards',
        () =>
          central.securityHub.send(
            new securityHubService.GetEnabledStandardsCommand({}),
          ),
        securityHubService.GetEnabledStandardsResponse$,
        'StandardsSubscriptions',
      ],
      [
        'ListSecurityControlDefinitions',
        () =>
          central.securityHub.send(
            new securityHubService.ListSecurityControlDefinitionsCommand({}),
          ),
        securityHubService.ListSecurityControlDefinitionsResponse$,
        'SecurityControlDefinitions',
      ],
      [
        'BatchGetSecurityControls',
        () =>
          central.securityHub.send(
            new securityHubService.BatchGetSecurityControlsCommand({
              SecurityControlIds: ['S3.8', 'opensearch.1'],
            }),
          ),
        securityHubService.BatchGetSecurityControlsResponse$,
        'SecurityControls',
      ],
      [
        'ListStandardsControlAssociations',
        () =>
          central.securityHub.send(
            new securityHubService.ListStandardsControlAssociationsCommand({
              SecurityControlId: 'S3.8',
            }),
          ),
        securityHubService.ListStandardsControlAssociationsResponse$,
        'StandardsControlAssociationSummaries',
      ],
      [
        'BatchGetStandardsControlAssociations',
        () =>
          central.securityHub.send(
            new securityHubService.BatchGetStandardsControlAssociationsCommand({
              StandardsControlAssociationIds: [
                { SecurityControlId: 'S3.8', StandardsArn: fsbp },
              ],
            }),
          ),
        securityHubService.BatchGetStandardsControlAssociationsResponse$,
        'StandardsControlAssociationDetails',
      ],
      [
        'ListFindingAggregators',
        () =>
          central.securityHub.send(
            new securityHubService.ListFindingAggregatorsCommand({}),
          ),
        securityHubService.ListFindingAggregatorsResponse$,
        'FindingAggregators',
      ],
      [
        'GetFindingAggregator',
        async () =>
          central.securityHub.send(
            new securityHubService.GetFindingAggregatorCommand({
              FindingAggregatorArn: await firstAggregator(),
            }),
          ),
        securityHubService.GetFindingAggregatorResponse$,
        'Regions',
      ],
      [
        'ListMembers',
        () =>
          central.securityHub.send(
            new securityHubService.ListMembersCommand({
              OnlyAssociated: false,
            }),
          ),
        securityHubService.ListMembersResponse$,
        'Members',
      ],
      [
        'DescribeConfigRules',
        () =>
          member.config.send(new configService.DescribeConfigRulesCommand({})),
        configService.DescribeConfigRulesResponse$,
        'ConfigRules',
      ],
      [
        'DescribeComplianceByConfigRule',
        () =>
          member.config.send(
            new configService.DescribeComplianceByConfigRuleCommand({}),
          ),
        configService.DescribeComplianceByConfigRuleResponse$,
        'ComplianceByConfigRules',
      ],
      [
        'GetComplianceDetailsByConfigRule',
        async () =>
          member.config.send(
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
          member.config.send(
            new configService.DescribeConfigurationRecordersCommand({}),
          ),
        configService.DescribeConfigurationRecordersResponse$,
        'ConfigurationRecorders',
      ],
      [
        'DescribeConfigurationRecorderStatus',
        () =>
          member.config.send(
            new configService.DescribeConfigurationRecorderStatusCommand({}),
          ),
        configService.DescribeConfigurationRecorderStatusResponse$,
        'ConfigurationRecordersStatus',
      ],
      [
        'DescribeConfigurationAggregators',
        () =>
          central.config.send(
            new configService.DescribeConfigurationAggregatorsCommand({}),
          ),
        configService.DescribeConfigurationAggregatorsResponse$,
        'ConfigurationAggregators',
      ],
      [
        'DescribeConfigurationAggregatorSourcesStatus',
        () =>
          central.config.send(
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
          central.config.send(
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
          central.config.send(
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
          central.config.send(
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
          central.config.send(
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
          central.config.send(
            new configService.SelectAggregateResourceConfigCommand({
              ...AGGREGATOR,
              Expression:
                "SELECT arn, tags WHERE resourceType = 'AWS::S3::Bucket'",
            }),
          ),
        configService.SelectAggregateResourceConfigResponse$,
        'Results',
      ],
      [
        'SelectResourceConfig',
        () =>
          member.config.send(
            new configService.SelectResourceConfigCommand({
              Expression:
                "SELECT arn WHERE resourceType = 'AWS::EC2::Instance'",
            }),
          ),
        configService.SelectResourceConfigResponse$,
        'Results',
      ],
      [
        'DescribeInstanceInformation',
        () =>
          member.ssm.send(
            new ssmService.DescribeInstanceInformationCommand({}),
          ),
        ssmService.DescribeInstanceInformationResult$,
        'InstanceInformationList',
      ],
      [
        'DescribeInstancePatchStates',
        async () =>
          member.ssm.send(
            new ssmService.DescribeInstancePatchStatesCommand({
              InstanceIds: [await firstInstance()],
            }),
          ),
        ssmService.DescribeInstancePatchStatesResult$,
        'InstancePatchStates',
      ],
      [
        'DescribeInstancePatchStatesForPatchGroup',
        () =>
          member.ssm.send(
            new ssmService.DescribeInstancePatchStatesForPatchGroupCommand({
              PatchGroup: 'production-linux',
            }),
          ),
        ssmService.DescribeInstancePatchStatesForPatchGroupResult$,
        'InstancePatchStates',
      ],
      [
        'DescribeInstancePatches',
        async () =>
          member.ssm.send(
            new ssmService.DescribeInstancePatchesCommand({
              InstanceId: await firstInstance(),
            }),
          ),
        ssmService.DescribeInstancePatchesResult$,
        'Patches',
      ],
      [
        'ListComplianceItems',
        () => member.ssm.send(new ssmService.ListComplianceItemsCommand({})),
        ssmService.ListComplianceItemsResult$,
        'ComplianceItems',
      ],
      [
        'ListComplianceSummaries',
        () =>
          member.ssm.send(new ssmService.ListComplianceSummariesCommand({})),
        ssmService.ListComplianceSummariesResult$,
        'ComplianceSummaryItems',
      ],
      [
        'ListResourceComplianceSummaries',
        () =>
          member.ssm.send(
            new ssmService.ListResourceComplianceSummariesCommand({}),
          ),
        ssmService.ListResourceComplianceSummariesResult$,
        'ResourceComplianceSummaryItems',
      ],
      [
        'DescribePatchBaselines',
        () => member.ssm.send(new ssmService.DescribePatchBaselinesCommand({})),
        ssmService.DescribePatchBaselinesResult$,
        'BaselineIdentities',
      ],
      [
        'DescribePatchGroups',
        () => member.ssm.send(new ssmService.DescribePatchGroupsCommand({})),
        ssmService.DescribePatchGroupsResult$,
        'Mappings',
      ],
      [
        'DescribePatchGroupState',
        () =>
          member.ssm.send(
            new ssmService.DescribePatchGroupStateCommand({
              PatchGroup: 'production-linux',
            }),
          ),
        ssmService.DescribePatchGroupStateResult$,
        'Instances',
      ],
      [
        'DescribeMaintenanceWindows',
        () =>
          member.ssm.send(new ssmService.DescribeMaintenanceWindowsCommand({})),
        ssmService.DescribeMaintenanceWindowsResult$,
        'WindowIdentities',
      ],
      [
        'DescribeMaintenanceWindowTasks',
        async () =>
          member.ssm.send(
            new ssmService.DescribeMaintenanceWindowTasksCommand({
              WindowId: await firstWindow(),
            }),
          ),
        ssmService.DescribeMaintenanceWindowTasksResult$,
        'Tasks',
      ],
      [
        'GetResources',
        () => member.tagging.send(new taggingService.GetResourcesCommand({})),
        taggingService.GetResourcesOutput$,
        'ResourceTagMappingList',
      ],
    ];

    it.each(calls)(
      '%s answers as its schema says',
      async (_name, call, schema, filled) => {
        const output = await call();
        expect(violations(schema, output)).toEqual([]);
        const value = (output as Record<string, unknown>)[filled];
        expect(value).toBeTruthy();
        expect(Array.isArray(value) ? value.length : 1).toBeGreaterThan(0);
      },
    );
  });

  describe('paging', () => {
    it('serves every finding once, whatever the page size', async () => {
      const of = async (pageSize: number, filters: object = {}) =>
        (
          await collect(
            securityHubService.paginateGetFindings(
              { client: central.securityHub, pageSize },
              { Filters: filters },
            ),
            page => page.Findings,
          )
        ).rows.map(finding => finding.Id);
      const byHundred = await of(100);
      const failed = {
        ComplianceStatus: [{ Value: 'FAILED', Comparison: 'EQUALS' }],
      };
      expect(new Set(byHundred).size).toBe(byHundred.length);
      expect(byHundred.length).toBeGreaterThan(3000);
      expect(await of(7, failed)).toEqual(await of(100, failed));
    });

    it('sorts over page borders', async () => {
      const { rows } = await collect(
        securityHubService.paginateGetFindings(
          { client: central.securityHub, pageSize: 100 },
          {
            SortCriteria: [{ Field: 'UpdatedAt', SortOrder: 'asc' }],
            Filters: { Region: [{ Value: 'us-east-1', Comparison: 'EQUALS' }] },
          },
        ),
        page => page.Findings,
      );
      const times = rows.map(finding => String(finding.UpdatedAt));
      expect(times.length).toBeGreaterThan(300);
      expect(times).toEqual([...times].sort());
    });

    it('refuses a token of another query', async () => {
      const { NextToken } = await central.securityHub.send(
        new securityHubService.GetFindingsCommand({ MaxResults: 1 }),
      );
      await expect(
        central.securityHub.send(
          new securityHubService.GetFindingsCommand({
            MaxResults: 1,
            NextToken,
            Filters: { Region: [{ Value: 'us-east-1', Comparison: 'EQUALS' }] },
          }),
        ),
      ).rejects.toMatchObject({ name: 'InvalidInputException' });
    });

    it('lists 589 controls in six pages', async () => {
      const { rows, pages } = await collect(
        securityHubService.paginateListSecurityControlDefinitions(
          { client: central.securityHub, pageSize: 100 },
          {},
        ),
        page => page.SecurityControlDefinitions,
      );
      expect(rows).toHaveLength(589);
      expect(pages).toBe(6);
    });

    it('puts an empty page into the aggregate rule rows', async () => {
      const sizes: number[] = [];
      for await (const page of configService.paginateDescribeAggregateComplianceByConfigRules(
        { client: central.config, pageSize: 1000 },
        // The SDK's paginator writes into its input.
        { ...AGGREGATOR },
      )) {
        sizes.push(page.AggregateComplianceByConfigRules?.length ?? 0);
      }
      expect(sizes[1]).toBe(0);
      expect(sizes.length).toBeGreaterThan(2);
    });

    it('serves compliance rows over cells without loss', async () => {
      const Expression =
        "SELECT accountId, awsRegion, configuration.targetResourceType, configuration.targetResourceId, configuration.complianceType, configuration.configRuleList WHERE resourceType = 'AWS::Config::ResourceCompliance'";
      const { rows } = await collect(
        configService.paginateSelectAggregateResourceConfig(
          { client: central.config, pageSize: 100 },
          { ...AGGREGATOR, Expression },
        ),
        page => page.Results,
      );
      const keys = rows.map(row => {
        const { accountId, awsRegion, configuration } = JSON.parse(row);
        return [
          accountId,
          awsRegion,
          configuration.targetResourceType,
          configuration.targetResourceId,
        ].join('/');
      });
      expect(new Set(keys).size).toBe(keys.length);
      const counted = await central.config.send(
        new configService.SelectAggregateResourceConfigCommand({
          ...AGGREGATOR,
          Expression:
            "SELECT COUNT(*) WHERE resourceType = 'AWS::Config::ResourceCompliance'",
        }),
      );
      expect(JSON.parse(counted.Results?.[0] ?? '{}')['COUNT(*)']).toBe(
        keys.length,
      );
    });

    it('keeps patch group pages to five', async () => {
      const sizes: number[] = [];
      for await (const page of ssmService.paginateDescribeInstancePatchStatesForPatchGroup(
        { client: member.ssm, pageSize: 50 },
        { PatchGroup: 'production-linux' },
      )) {
        sizes.push(page.InstancePatchStates?.length ?? 0);
      }
      expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
    });

    it.each([
      [
        'GetFindings',
        () =>
          central.securityHub.send(
            new securityHubService.GetFindingsCommand({ MaxResults: 101 }),
          ),
        'InvalidInputException',
      ],
      [
        'ListAccounts',
        () =>
          central.organizations.send(
            new organizationsService.ListAccountsCommand({ MaxResults: 21 }),
          ),
        'InvalidInputException',
      ],
      [
        'ListMembers',
        () =>
          central.securityHub.send(
            new securityHubService.ListMembersCommand({ MaxResults: 51 }),
          ),
        'InvalidInputException',
      ],
      [
        'DescribeInstanceInformation',
        () =>
          member.ssm.send(
            new ssmService.DescribeInstanceInformationCommand({
              MaxResults: 51,
            }),
          ),
        'ValidationException',
      ],
      [
        'DescribeInstancePatchStates',
        () =>
          member.ssm.send(
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
          member.tagging.send(
            new taggingService.GetResourcesCommand({ ResourcesPerPage: 101 }),
          ),
        'InvalidParameterException',
      ],
      [
        'GetResources with both selectors',
        () =>
          member.tagging.send(
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
          central.config.send(
            new configService.DescribeConfigurationAggregatorSourcesStatusCommand(
              { ConfigurationAggregatorName: 'nobody' },
            ),
          ),
        'NoSuchConfigurationAggregatorException',
      ],
      [
        'an unknown rule',
        () =>
          member.config.send(
            new configService.GetComplianceDetailsByConfigRuleCommand({
              ConfigRuleName: 'nobody',
            }),
          ),
        'NoSuchConfigRuleException',
      ],
      [
        'a JOIN',
        () =>
          member.config.send(
            new configService.SelectResourceConfigCommand({
              Expression: 'SELECT arn JOIN other',
            }),
          ),
        'InvalidExpressionException',
      ],
      [
        'a short wildcard',
        () =>
          member.config.send(
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
});
