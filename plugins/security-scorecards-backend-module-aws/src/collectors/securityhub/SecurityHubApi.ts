import {
  type AwsSecurityFindingFilters,
  BatchGetSecurityControlsCommand,
  DescribeHubCommand,
  DescribeSecurityHubV2Command,
  GetFindingAggregatorCommand,
  GetEnabledStandardsCommand,
  type GetEnabledStandardsCommandOutput,
  GetFindingsCommand,
  ListFindingAggregatorsCommand,
  ListMembersCommand,
  type ListMembersCommandOutput,
  ListSecurityControlDefinitionsCommand,
  type ListSecurityControlDefinitionsCommandOutput,
  type SecurityControl,
  type SecurityControlDefinition,
  type SecurityHubClient,
  type StandardsSubscription,
} from '@aws-sdk/client-securityhub';
import type { AwsCaller } from '../../clients/AwsCaller';
import { paginate } from '../../clients/paginate';

/** How regions are linked to the home region. @internal */
export interface Aggregation {
  homeRegion: string;
  /** As the API writes it, such as `SPECIFIED_REGIONS`. */
  linkingMode: string;
  /** Linked or left out, as the mode says. */
  regions: string[];
}

/** The Security Hub calls of one account and region. @internal */
export class SecurityHubApi {
  readonly #caller: AwsCaller<SecurityHubClient>;
  readonly #place: string;

  constructor(caller: AwsCaller<SecurityHubClient>, place: string) {
    this.#caller = caller;
    this.#place = place;
  }

  /**
   * Whether the hub makes one finding for a control, and not one for each standard.
   *
   * @throws CollectionError with status `not-enabled` when there is no hub
   */
  async describeHub(): Promise<{ consolidated: boolean }> {
    const hub = await this.#caller.call('DescribeHub', (client, options) =>
      client.send(new DescribeHubCommand({}), options),
    );
    return { consolidated: hub.ControlFindingGenerator !== 'STANDARD_CONTROL' };
  }

  /** @throws CollectionError with status `not-enabled` when Security Hub V2 is not enabled */
  async describeHubV2(): Promise<void> {
    await this.#caller.call('DescribeSecurityHubV2', (client, options) =>
      client.send(new DescribeSecurityHubV2Command({}), options),
    );
  }

  /** Undefined when no aggregator was set up. */
  async aggregation(): Promise<Aggregation | undefined> {
    const { FindingAggregators: aggregators } = await this.#caller.call(
      'ListFindingAggregators',
      (client, options) =>
        client.send(new ListFindingAggregatorsCommand({}), options),
    );
    const arn = aggregators?.[0]?.FindingAggregatorArn;
    if (!arn) {
      return undefined;
    }
    const found = await this.#caller.call(
      'GetFindingAggregator',
      (client, options) =>
        client.send(
          new GetFindingAggregatorCommand({ FindingAggregatorArn: arn }),
          options,
        ),
    );
    return {
      homeRegion: found.FindingAggregationRegion ?? arn.split(':')[3],
      linkingMode: found.RegionLinkingMode ?? 'NO_REGIONS',
      regions: found.Regions ?? [],
    };
  }

  /** Ids of the member accounts whose hub is enabled in this region. */
  async enabledMembers(): Promise<Set<string>> {
    const enabled = new Set<string>();
    const pages = paginate(
      {
        place: `securityhub:ListMembers in ${this.#place}`,
        tokenOf: (page: ListMembersCommandOutput) => page.NextToken,
      },
      token =>
        this.#caller.call('ListMembers', (client, options) =>
          client.send(
            new ListMembersCommand({
              OnlyAssociated: true,
              MaxResults: 50,
              NextToken: token,
            }),
            options,
          ),
        ),
    );
    for await (const page of pages) {
      for (const member of page.Members ?? []) {
        if (member.AccountId && /^enabled$/i.test(member.MemberStatus ?? '')) {
          enabled.add(member.AccountId);
        }
      }
    }
    return enabled;
  }

  /** One page of findings, oldest first; 100 at most, as they came. */
  async findings(
    filters: AwsSecurityFindingFilters,
    token: string | undefined,
  ): Promise<{ findings: unknown[]; token?: string }> {
    const page = await this.#caller.call('GetFindings', (client, options) =>
      client.send(
        new GetFindingsCommand({
          Filters: filters,
          SortCriteria: [{ Field: 'CreatedAt', SortOrder: 'asc' }],
          MaxResults: 100,
          NextToken: token,
        }),
        options,
      ),
    );
    return {
      findings: page.Findings ?? [],
      ...(page.NextToken ? { token: page.NextToken } : {}),
    };
  }

  /** All controls that Security Hub knows in this region. */
  async controlDefinitions(): Promise<SecurityControlDefinition[]> {
    const pages = paginate(
      {
        place: `securityhub:ListSecurityControlDefinitions in ${this.#place}`,
        tokenOf: (page: ListSecurityControlDefinitionsCommandOutput) =>
          page.NextToken,
      },
      token =>
        this.#caller.call('ListSecurityControlDefinitions', (client, options) =>
          client.send(
            new ListSecurityControlDefinitionsCommand({
              MaxResults: 100,
              NextToken: token,
            }),
            options,
          ),
        ),
    );
    const definitions: SecurityControlDefinition[] = [];
    for await (const page of pages) {
      definitions.push(...(page.SecurityControlDefinitions ?? []));
    }
    return definitions;
  }

  /** Controls as they are set in this account and region; at most 100 ids. */
  async controls(ids: readonly string[]): Promise<SecurityControl[]> {
    const { SecurityControls: controls } = await this.#caller.call(
      'BatchGetSecurityControls',
      (client, options) =>
        client.send(
          new BatchGetSecurityControlsCommand({ SecurityControlIds: [...ids] }),
          options,
        ),
    );
    return controls ?? [];
  }

  /** Standards that are switched on in this account and region. */
  async enabledStandards(): Promise<StandardsSubscription[]> {
    const pages = paginate(
      {
        place: `securityhub:GetEnabledStandards in ${this.#place}`,
        tokenOf: (page: GetEnabledStandardsCommandOutput) => page.NextToken,
      },
      token =>
        this.#caller.call('GetEnabledStandards', (client, options) =>
          client.send(
            new GetEnabledStandardsCommand({
              MaxResults: 100,
              NextToken: token,
            }),
            options,
          ),
        ),
    );
    const standards: StandardsSubscription[] = [];
    for await (const page of pages) {
      standards.push(...(page.StandardsSubscriptions ?? []));
    }
    return standards;
  }

  close(): void {
    this.#caller.close();
  }
}
