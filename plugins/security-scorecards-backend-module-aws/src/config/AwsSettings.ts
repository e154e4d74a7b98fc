import type { Severity } from 'backstage-plugin-security-scorecards-common';
import type { Quota } from '../throttle/Quota';
import type { EventFeedSettings } from './eventFeed';

/** A role that replaces the one of Backstage's `aws` section. @public */
export interface RoleSettings {
  /** Name with its path if it has one, without the ARN around it. */
  name: string;
  externalId?: string;
}

/** An account as app-config lists it. @public */
export interface AccountSettings {
  /** Twelve digits. */
  id: string;
  name?: string;
  ouPath?: string;
  /** Regions of this account in place of the general ones. */
  regions?: string[];
}

/** Which accounts there are. @public */
export interface AccountsSettings {
  source: 'config' | 'organizations' | 'catalog';
  managementAccount?: string;
  role?: RoleSettings;
  readTags: boolean;
  list: AccountSettings[];
  exclude: string[];
}

/** How often a delta pass of Security Hub runs. @public */
export interface DeltaPassSettings {
  everyMs: number;
}

/** The passes over Security Hub; one that is off is undefined. @public */
export interface SecurityHubPassSettings {
  /** Everything once in `everyMs`, in so many slices of accounts. */
  full: { everyMs: number; slices: number };
  /** Findings whose status changed, and findings of other products. */
  changes?: DeltaPassSettings;
  /** Findings that were checked again or archived. */
  updates?: DeltaPassSettings;
  /** Findings that are suppressed. */
  suppressed?: DeltaPassSettings;
}

/** Which findings of other products are read as signals. @public */
export interface SignalSettings {
  minimumSeverity: Severity;
  /** Names of products as findings write them; absent means all. */
  products?: string[];
}

/** How Security Hub is read. @public */
export interface SecurityHubSettings {
  mode: 'aggregated' | 'regional' | 'member';
  /** Delegated administrator; set unless the mode is `member`. */
  account?: string;
  region: string;
  role?: RoleSettings;
  concurrency: number;
  passes: SecurityHubPassSettings;
  /** Undefined when they are off. */
  signals?: SignalSettings;
}

/** How AWS Config is read. @public */
export interface ConfigSourceSettings {
  mode: 'aggregated' | 'member';
  /** Account of the aggregator; set unless the mode is `member`. */
  account?: string;
  region: string;
  aggregator?: string;
  role?: RoleSettings;
  detailLimit: number;
  /** Accounts and regions that one visit reads in the account because the aggregator does not show them. */
  memberLimit: number;
}

/** How patch state is read. @public */
export interface PatchManagerSettings {
  role?: RoleSettings;
  scanMaxAgeMs: number;
  readTags: boolean;
  /** Nodes of a visit whose open patches are read. */
  patchDetailNodes: number;
  /** Open patches of a node that are kept. */
  patchesPerNode: number;
}

/** The section `securityScorecards.aws`, checked and with its defaults. A source that is off is undefined. @public */
export interface AwsSettings {
  partition: string;
  homeRegion: string;
  regions: string[];
  accounts: AccountsSettings;
  securityHub?: SecurityHubSettings;
  config?: ConfigSourceSettings;
  patchManager?: PatchManagerSettings;
  eventFeed?: EventFeedSettings;
  requestTimeoutMs: number;
  /** By `service:Operation` or `service:*`. */
  quotas: Record<string, Quota>;
}
