import {
  type ConfigServiceClient,
  DescribeComplianceByConfigRuleCommand,
  type DescribeComplianceByConfigRuleCommandOutput,
  DescribeConfigRulesCommand,
  type DescribeConfigRulesCommandOutput,
  GetComplianceDetailsByConfigRuleCommand,
  type GetComplianceDetailsByConfigRuleCommandOutput,
  SelectResourceConfigCommand,
  type SelectResourceConfigCommandOutput,
} from '@aws-sdk/client-config-service';
import type { AwsCaller } from '../../clients/AwsCaller';
import { paginate } from '../../clients/paginate';
import type { ConfigReader, Place, RuleState } from './ConfigReader';

const tokenOf = (page: { NextToken?: string }) => page.NextToken;

// At most 1,000 rules in an account and region, at times few a page.
const RULE_PAGES = 1_000;

/** Config of one account and region. @internal */
export class AccountConfigApi implements ConfigReader {
  readonly #caller: AwsCaller<ConfigServiceClient>;

  constructor(caller: AwsCaller<ConfigServiceClient>) {
    this.#caller = caller;
  }

  async *select(expression: string): AsyncGenerator<string[], void, void> {
    const pages = paginate<SelectResourceConfigCommandOutput>(
      { place: 'config:SelectResourceConfig', tokenOf },
      token =>
        this.#caller.call('SelectResourceConfig', (client, options) =>
          client.send(
            new SelectResourceConfigCommand({
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

  async *rules(): AsyncGenerator<RuleState[], void, void> {
    const { identifiers, internal } = await this.#definitions();
    const pages = paginate<DescribeComplianceByConfigRuleCommandOutput>(
      {
        place: 'config:DescribeComplianceByConfigRule',
        maxPages: RULE_PAGES,
        tokenOf,
      },
      token =>
        this.#caller.call('DescribeComplianceByConfigRule', (client, options) =>
          client.send(
            new DescribeComplianceByConfigRuleCommand({ NextToken: token }),
            options,
          ),
        ),
    );
    for await (const page of pages) {
      yield (page.ComplianceByConfigRules ?? []).flatMap(rule => {
        const name = rule.ConfigRuleName;
        const sourceIdentifier = name ? identifiers.get(name) : undefined;
        return name && !internal.has(name)
          ? [
              {
                name,
                complianceType:
                  rule.Compliance?.ComplianceType ?? 'INSUFFICIENT_DATA',
                offenders:
                  rule.Compliance?.ComplianceContributorCount?.CappedCount,
                ...(sourceIdentifier ? { sourceIdentifier } : {}),
              },
            ]
          : [];
      });
    }
  }

  async *details(
    _place: Place,
    ruleName: string,
  ): AsyncGenerator<unknown[], void, void> {
    const pages = paginate<GetComplianceDetailsByConfigRuleCommandOutput>(
      { place: 'config:GetComplianceDetailsByConfigRule', tokenOf },
      token =>
        this.#caller.call(
          'GetComplianceDetailsByConfigRule',
          (client, options) =>
            client.send(
              new GetComplianceDetailsByConfigRuleCommand({
                ConfigRuleName: ruleName,
                Limit: 100,
                NextToken: token,
              }),
              options,
            ),
        ),
    );
    for await (const page of pages) {
      yield page.EvaluationResults ?? [];
    }
  }

  // Names are free, the identifier of a managed rule is not. AWS gives no results of internal rules. At most 1,000 rules are
  // in an account and region.
  async #definitions(): Promise<{
    identifiers: Map<string, string>;
    internal: Set<string>;
  }> {
    const identifiers = new Map<string, string>();
    const internal = new Set<string>();
    const pages = paginate<DescribeConfigRulesCommandOutput>(
      { place: 'config:DescribeConfigRules', maxPages: RULE_PAGES, tokenOf },
      token =>
        this.#caller.call('DescribeConfigRules', (client, options) =>
          client.send(
            new DescribeConfigRulesCommand({ NextToken: token }),
            options,
          ),
        ),
    );
    for await (const page of pages) {
      for (const rule of page.ConfigRules ?? []) {
        const identifier = rule.Source?.SourceIdentifier;
        if (
          rule.ConfigRuleName &&
          rule.RuleEvaluationVisibility === 'INTERNAL'
        ) {
          internal.add(rule.ConfigRuleName);
        }
        if (rule.ConfigRuleName && rule.Source?.Owner === 'AWS' && identifier) {
          identifiers.set(rule.ConfigRuleName, identifier);
        }
      }
    }
    return { identifiers, internal };
  }
}
