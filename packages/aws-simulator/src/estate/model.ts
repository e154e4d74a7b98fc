/**
 * Environment of a workload.
 *
 * @internal
 */
export type Environment = 'production' | 'staging';

/**
 * An organizational unit.
 *
 * @internal
 */
export interface OrganizationalUnit {
  readonly id: string;
  readonly name: string;
  /** Id of the parent unit or root. */
  readonly parentId: string;
}

/**
 * An account of the organisation and what is (not) switched on in it.
 *
 * @internal
 */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly environment: Environment;
  readonly state: 'ACTIVE' | 'SUSPENDED';
  readonly joinedAt: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Whether Security Hub is enabled. */
  readonly securityHub: boolean;
  /** Whether Security Hub V2 is enabled beside it. */
  readonly securityHubV2?: boolean;
  /** Whether the Config recorder runs. */
  readonly recorder: boolean;
  /** Whether the reader role exists. */
  readonly readerRole: boolean;
  /** Whether control findings are consolidated (one per control). */
  readonly consolidated: boolean;
  /** Keys of the enabled standards. */
  readonly standards: readonly string[];
  readonly disabledControls: readonly string[];
}

/**
 * A service of the organisation: the owner of resources.
 *
 * @internal
 */
export interface Service {
  readonly name: string;
  readonly team: string;
  readonly system: string;
  /** Share of checks that pass, roughly: 0 (poor) to 1 (perfect). */
  readonly quality: number;
  readonly classification: 'public' | 'internal' | 'confidential';
  /** How well its resources are tagged. */
  readonly tagging: TaggingHabit;
}

/**
 * - `good`: a few slips
 * - `wrong-case`: the key is `Service`
 * - `typo`: a third of the resources carry a misspelt value
 * - `stack-only`: no tags but CloudFormation's own
 * - `none`: untagged
 *
 * @internal
 */
export type TaggingHabit =
  | 'good'
  | 'wrong-case'
  | 'typo'
  | 'stack-only'
  | 'none';

/**
 * A number of like resources in a deployment.
 *
 * @internal
 */
export interface ResourceGroup {
  /** CloudFormation type name. */
  readonly type: string;
  readonly count: number;
  /** Middle part of the names, for example `orders`. */
  readonly label: string;
  /** Some of them are replaced by new ones every few weeks. */
  readonly rotating?: boolean;
}

/**
 * The resources of a service, or of an account's own infrastructure, in one
 * account and Region.
 *
 * @internal
 */
export interface Deployment {
  readonly name: string;
  readonly service: Service | undefined;
  readonly environment: Environment;
  readonly account: Account;
  readonly region: string;
  readonly groups: readonly ResourceGroup[];
}

/**
 * A finding of a product other than Security Hub's own controls.
 *
 * @internal
 */
export interface ThreatFinding {
  readonly product: 'GuardDuty' | 'Inspector' | 'Macie' | 'IAM Access Analyzer';
  readonly accountId: string;
  readonly region: string;
  readonly type: string;
  readonly title: string;
  readonly severity: 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';
  /** Set by people; `NEW` when absent. */
  readonly workflow?: 'NEW' | 'NOTIFIED' | 'SUPPRESSED';
  /** Days after which the product withdraws it; until its next turn when absent. */
  readonly lastsDays?: number;
  /** Deployment and resource type that it is about. */
  readonly deployment: string;
  readonly resourceType: string;
}

/**
 * The plan of an estate: everything that is not computed on demand.
 *
 * @internal
 */
export interface EstatePlan {
  readonly organizationId: string;
  readonly rootId: string;
  readonly managementAccountId: string;
  readonly administratorAccountId: string;
  readonly portalAccountId: string;
  readonly homeRegion: string;
  readonly linkedRegions: readonly string[];
  readonly units: readonly OrganizationalUnit[];
  readonly accounts: readonly Account[];
  readonly services: readonly Service[];
  readonly deployments: readonly Deployment[];
  readonly threats: readonly ThreatFinding[];
  /** How many controls without resources each account and Region reports. */
  readonly absentControls: number;
}
