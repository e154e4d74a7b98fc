import {
  type ConfigServiceClient,
  DescribeAggregateComplianceByConfigRulesCommand,
  type DescribeAggregateComplianceByConfigRulesCommandOutput,
  DescribeAggregateComplianceByConformancePacksCommand,
  type DescribeAggregateComplianceByConformancePacksCommandOutput,
  DescribeConfigurationAggregatorsCommand,
  type DescribeConfigurationAggregatorsCommandOutput,
  DescribeConfigurationAggregatorSourcesStatusCommand,
  type DescribeConfigurationAggregatorSourcesStatusCommandOutput,
  GetAggregateComplianceDetailsByConfigRuleCommand,
  type GetAggregateComplianceDetailsByConfigRuleCommandOutput,
  SelectAggregateResourceConfigCommand,
  type SelectAggregateResourceConfigCommandOutput,
} from '@aws-sdk/client-config-service';
import type { AwsCaller } from '../../clients/AwsCaller';
import { paginate } from '../../clients/paginate';
import type { ConfigReader, PackState, Place, RuleState } from './ConfigReader';

interface Paged {
  NextToken?: string;
}

const tokenOf = (page: Paged) => page.NextToken;

/** Names and kinds of the aggregators of an account and region. @internal */
export async function listAggregators(
  caller: AwsCaller<ConfigServiceClient>,
): Promise<Array<{ name: string; organization: boolean }>> {
  const found: Array<{ name: string; organization: boolean }> = [];
  const pages = paginate<DescribeConfigurationAggregatorsCommandOutput>(
    {
      place: 'config:DescribeConfigurationAggregators',
      maxPages: 50,
      tokenOf,
    },
    token =>
      caller.call('DescribeConfigurationAggregators', (client, options) =>
        client.send(
          new DescribeConfigurationAggregatorsCommand({ NextToken: token }),
          options,
        ),
      ),
  );
  for await (const page of pages) {
    for (const aggregator of page.ConfigurationAggregators ?? []) {
      if (aggregator.ConfigurationAggregatorName) {
        found.push({
          name: aggregator.ConfigurationAggregatorName,
          organization: aggregator.OrganizationAggregationSource !== undefined,
        });
      }
    }
  }
  return found;
}

/** One aggregator. @internal */
export class AggregatorApi implements ConfigReader {
  readonly #caller: AwsCaller<ConfigServiceClient>;
  readonly #name: string;

  constructor(caller: AwsCaller<ConfigServiceClient>, name: string) {
    this.#caller = caller;
    this.#name = name;
  }

  /** How the last replication of each source went, as it came. */
  async *sources(): AsyncGenerator<unknown[], void, void> {
    const pages =
      paginate<DescribeConfigurationAggregatorSourcesStatusCommandOutput>(
        {
          place: 'config:DescribeConfigurationAggregatorSourcesStatus',
          tokenOf,
        },
        token =>
          this.#caller.call(
            'DescribeConfigurationAggregatorSourcesStatus',
            (client, options) =>
              client.send(
                new DescribeConfigurationAggregatorSourcesStatusCommand({
                  ConfigurationAggregatorName: this.#name,
                  Limit: 100,
                  NextToken: token,
                }),
                options,
              ),
          ),
      );
    for await (const page of pages) {
      yield page.AggregatedSourceStatusList ?? [];
    }
  }

  async *select(expression: string): AsyncGenerator<string[], void, void> {
    const pages = paginate<SelectAggregateResourceConfigCommandOutput>(
      { place: 'config:SelectAggregateResourceConfig', tokenOf },
      token =>
        this.#caller.call('SelectAggregateResourceConfig', (client, options) =>
          client.send(
            new SelectAggregateResourceConfigCommand({
              ConfigurationAggregatorName: this.#name,
              Expression: expression,
              Limit: 100,
              NextToken: token,
            }),
            options,
          ),
        ),
    );
    for await (const page of pages) {
      yield page.Results ?? [];
    }
  }

  async *rules(place: Place): AsyncGenerator<RuleState[], void, void> {
    const pages =
      paginate<DescribeAggregateComplianceByConfigRulesCommandOutput>(
        {
          place: 'config:DescribeAggregateComplianceByConfigRules',
          maxPages: 100,
          tokenOf,
        },
        token =>
          this.#caller.call(
            'DescribeAggregateComplianceByConfigRules',
            (client, options) =>
              client.send(
                new DescribeAggregateComplianceByConfigRulesCommand({
                  ConfigurationAggregatorName: this.#name,
                  Filters: {
                    AccountId: place.accountId,
                    AwsRegion: place.region,
                  },
                  Limit: 1000,
                  NextToken: token,
                }),
                options,
              ),
          ),
      );
    for await (const page of pages) {
      yield (page.AggregateComplianceByConfigRules ?? []).flatMap(rule =>
        rule.ConfigRuleName
          ? [
              {
                name: rule.ConfigRuleName,
                complianceType:
                  rule.Compliance?.ComplianceType ?? 'INSUFFICIENT_DATA',
                offenders:
                  rule.Compliance?.ComplianceContributorCount?.CappedCount,
              },
            ]
          : [],
      );
    }
  }

  async *details(
    place: Place,
    ruleName: string,
  ): AsyncGenerator<unknown[], void, void> {
    const pages =
      paginate<GetAggregateComplianceDetailsByConfigRuleCommandOutput>(
        { place: 'config:GetAggregateComplianceDetailsByConfigRule', tokenOf },
        token =>
          this.#caller.call(
            'GetAggregateComplianceDetailsByConfigRule',
            (client, options) =>
              client.send(
                new GetAggregateComplianceDetailsByConfigRuleCommand({
                  ConfigurationAggregatorName: this.#name,
                  ConfigRuleName: ruleName,
                  AccountId: place.accountId,
                  AwsRegion: place.region,
                  Limit: 100,
                  NextToken: token,
                }),
                options,
              ),
          ),
      );
    for await (const page of pages) {
      yield page.AggregateEvaluationResults ?? [];
    }
  }

  async *packs(): AsyncGenerator<PackState[], void, void> {
    const place = 'config:DescribeAggregateComplianceByConformancePacks';
    const pages =
      paginate<DescribeAggregateComplianceByConformancePacksCommandOutput>(
        { place, tokenOf },
        token =>
          this.#caller.call(
            'DescribeAggregateComplianceByConformancePacks',
            (client, options) =>
              client.send(
                new DescribeAggregateComplianceByConformancePacksCommand({
                  ConfigurationAggregatorName: this.#name,
                  Limit: 100,
                  NextToken: token,
                }),
                options,
              ),
          ),
      );
    for await (const page of pages) {
      yield (page.AggregateComplianceByConformancePacks ?? []).flatMap(
        ({ AccountId, AwsRegion, ConformancePackName: name }) =>
          AccountId && AwsRegion && name
            ? [{ accountId: AccountId, region: AwsRegion, name }]
            : [],
      );
    }
  }
}
