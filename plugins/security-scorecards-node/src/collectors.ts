import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  EvidenceRecord,
  EvidenceSource,
  ResourceRecord,
  SourceStatus,
} from 'backstage-plugin-security-scorecards-common';

/**
 * What a collector visits: one source as one account sees it in one region, or one aggregator that speaks for many accounts.
 * @public
 */
export interface CollectionTarget {
  /** Stable over restarts, such as `security-hub:aggregator:111122223333:eu-west-1`. */
  id: string;
  source: EvidenceSource;
  kind: 'aggregator' | 'account';
  /** Account whose credentials are used, twelve digits. */
  accountId: string;
  region: string;
  /** For people, such as `Security Hub of the organisation (eu-west-1)`. */
  title: string;
}

/** An AWS account that the targets speak of. @public */
export interface AwsAccount {
  /** Twelve digits. */
  id: string;
  name?: string;
  /** Path of organisational units, such as `Workloads/Production`. */
  ouPath?: string;
  /** State in Organizations, such as `ACTIVE` or `SUSPENDED`. */
  state?: string;
  tags?: Record<string, string>;
}

/** A sentence on what went wrong and one on what to do. @public */
export interface CollectionProblem {
  /** What is concerned: a config path, an account, an operation. */
  place: string;
  message: string;
  mend: string;
}

/** What a target provider knows at one time. @public */
export interface TargetListing {
  targets: CollectionTarget[];
  accounts: AwsAccount[];
  /** Trouble that keeps targets or accounts out of the listing; the rest of it stands. */
  problems: CollectionProblem[];
}

/** Names the targets that are to be visited. @public */
export interface TargetProvider {
  /** Unique among providers, such as `aws`. */
  id: string;
  listTargets(options: { signal: AbortSignal }): Promise<TargetListing>;
}

/** An item that a source sent and that could not be used. @public */
export interface SkippedItem {
  /** Why, as a short kebab-case word, such as `no-control-id`; counted by it. */
  cause: string;
  /** Id of the item where it has one, at most 512 characters. */
  item?: string;
}

/** Part of a visit: what one or a few responses held. Never more than a few thousand rows. @public */
export interface CollectedPage {
  evidence: CollectedEvidence[];
  resources: ResourceRecord[];
  skipped: SkippedItem[];
  /** From where to resume if the visit is cut off after this page was stored; absent means from the start. */
  checkpoint?: string;
  /** Items done so far and, where the source tells, how many there are. */
  progress?: { done: number; estimated?: number };
}

/** Evidence as a collector hands it over. @public */
export interface CollectedEvidence extends EvidenceRecord {
  /** The source's own id of it, such as a finding's id; for links. */
  externalId?: string;
  /** The source's own words on a status, at most 1,024 characters. */
  reasonText?: string;
}

/** What a visit could see of one account and region. @public */
export interface CoverageEntry {
  accountId: string;
  region: string;
  status: SourceStatus;
  message?: string;
  mend?: string;
}

/** How a visit ended. @public */
export interface CollectionOutcome {
  /**
   * Accounts and regions for which everything was read. Evidence of these that the visit did not bring is retired;
   * that of all others is kept as it was.
   */
  coverage: CoverageEntry[];
  /** Trouble that did not end the visit. */
  problems: CollectionProblem[];
  /** From where a later delta visit starts. */
  watermark?: string;
}

/** Circumstances of a visit. @public */
export interface CollectOptions {
  /** `full` reads everything, `delta` what changed since the watermark. */
  pass: 'full' | 'delta';
  /** Of the last page that was stored in a visit that was cut off. */
  checkpoint?: string;
  /** Of the last visit that ended. */
  watermark?: string;
  signal: AbortSignal;
  logger: LoggerService;
}

/**
 * Reads one evidence source. Yields pages in bounded memory and returns the outcome.
 * Throws {@link CollectionError} when the target as a whole cannot be read.
 * @public
 */
export interface EvidenceCollector {
  source: EvidenceSource;
  collect(
    target: CollectionTarget,
    options: CollectOptions,
  ): AsyncGenerator<CollectedPage, CollectionOutcome, void>;
}
