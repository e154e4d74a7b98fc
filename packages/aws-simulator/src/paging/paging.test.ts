import * as configService from '@aws-sdk/client-config-service';
import * as securityHubService from '@aws-sdk/client-securityhub';
import * as ssmService from '@aws-sdk/client-ssm';
import { AGGREGATOR, demoClientsForTests } from '../__testUtils__/demoClients';
import { collectPages } from '../__testUtils__/collectPages';

// Thousands of findings pass through the SDK's parser here.
jest.setTimeout(60_000);

const demo = demoClientsForTests();

describe('paging', () => {
  it('serves every finding once, whatever the page size', async () => {
    const of = async (pageSize: number, filters: object = {}) =>
      (
        await collectPages(
          securityHubService.paginateGetFindings(
            { client: demo.central.securityHub, pageSize },
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
    const { rows } = await collectPages(
      securityHubService.paginateGetFindings(
        { client: demo.central.securityHub, pageSize: 100 },
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
    const { NextToken } = await demo.central.securityHub.send(
      new securityHubService.GetFindingsCommand({ MaxResults: 1 }),
    );
    await expect(
      demo.central.securityHub.send(
        new securityHubService.GetFindingsCommand({
          MaxResults: 1,
          NextToken,
          Filters: { Region: [{ Value: 'us-east-1', Comparison: 'EQUALS' }] },
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidInputException' });
  });

  it('lists 589 controls in six pages', async () => {
    const { rows, pages } = await collectPages(
      securityHubService.paginateListSecurityControlDefinitions(
        { client: demo.central.securityHub, pageSize: 100 },
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
      { client: demo.central.config, pageSize: 1000 },
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
    const { rows } = await collectPages(
      configService.paginateSelectAggregateResourceConfig(
        { client: demo.central.config, pageSize: 100 },
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
    const counted = await demo.central.config.send(
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
      { client: demo.member.ssm, pageSize: 50 },
      { PatchGroup: 'production-linux' },
    )) {
      sizes.push(page.InstancePatchStates?.length ?? 0);
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
  });
});
