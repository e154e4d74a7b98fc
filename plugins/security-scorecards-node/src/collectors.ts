import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  EvidenceRecord,
  EvidenceSource,
  LiveControlDefinition,
  ResourceRecord,
  Severity,
  SignalRecord,
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
  /** Evidence that the source has withdrawn, told by delta passes and feeds; a full pass simply does not bring it. */
  removed?: RemovedEvidence[];
  /** Threat and vulnerability findings that are no result of a control. Absent where none are read; empty where there are none. */
  signals?: SignalRecord[];
  /** What is known of the patches of resources; each list replaces what was known of its resource. */
  patches?: ResourcePatches[];
  /** From where to resume if the visit is cut off after this page was stored; absent means from the start. */
  checkpoint?: string;
  /** Items done so far and, where the source tells, how many there are. */
  progress?: { done: number; estimated?: number };
}

/** Evidence as a collector hands it over. @public */
export interface CollectedEvidence extends EvidenceRecord {
  /** The source's own id of it, such as a finding's id, at most 512 characters; for links. */
  externalId?: string;
  /** The source's own words on a status, at most 1,024 characters. */
  reasonText?: string;
}

/** A patch that a resource lacks, that failed on it, or that waits for a reboot. @public */
export interface OpenPatch {
  /** As the source names it, such as `KB5031364` or a package with its version; at most 512 characters. */
  id: string;
  title?: string;
  state: 'missing' | 'failed' | 'pending-reboot' | 'rejected';
  /** Absent when the vendor states none. */
  severity?: Severity;
  /** As the source words it, such as `Security` or `Bugfix`. */
  classification?: string;
  /** Such as `CVE-2026-12345`. */
  cveIds: string[];
}

/** The open patches of a resource, after one scan of it. @public */
export interface ResourcePatches {
  /** ARN; the same page or an earlier one of the visit brings evidence on it. */
  resourceId: string;
  /** Worst first; none when nothing is open. */
  patches: OpenPatch[];
  /** How many there are; more than `patches` holds when a limit cut them off. */
  total: number;
}

/**
 * Evidence that the source has withdrawn, for instance an archived finding.
 * @public
 */
export interface RemovedEvidence {
  controlId: string;
  resourceId: string;
  accountId: string;
  region: string;
  /** The stored evidence is retired only if it came with this id, so that an old twin does not take the current one away. */
  externalId: string;
  /** When the source withdrew it, ISO 8601; stored evidence that is newer stays. */
  observedAt: string;
}

/**
 * A way of reading a source, with a schedule of its own.
 * @public
 */
export interface CollectionPass {
  /** Unique in the collector, such as `changes`; kebab-case. */
  id: string;
  /** `full` ends with the retirement of what it did not bring, within its coverage; `delta` brings what changed. */
  kind: 'full' | 'delta';
  /** For people, such as `Findings whose status changed`. */
  title: string;
  /** Time from one visit of this pass to the next, in milliseconds; absent means that of the collection's schedule. */
  everyMs?: number;
}

/**
 * A control that is switched off in one account and region, so that no evidence of it is to be expected there.
 * @public
 */
export interface DisabledControl {
  controlId: string;
  accountId: string;
  region: string;
  /** The source's own words, at most 1,024 characters. */
  reason?: string;
}

/** What a source says of its controls. @public */
export interface ControlStates {
  /** All controls that the source knows now. */
  definitions: LiveControlDefinition[];
  /** Complete for the accounts and regions of `known`. */
  disabled: DisabledControl[];
  /** Accounts and regions whose switched off controls could be read. */
  known: Array<{ accountId: string; region: string }>;
  /** Standards that are switched on, by account and region. */
  standards: Array<{
    accountId: string;
    region: string;
    /** ARN of the standard. */
    standardArn: string;
    /** As the source words it, such as `READY` or `INCOMPLETE`. */
    status: string;
  }>;
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
  /** From where a later visit of the same pass starts. */
  watermark?: string;
  /** Replaces what was known of the source's controls. */
  controls?: ControlStates;
}

/** Circumstances of a visit. @public */
export interface CollectOptions {
  /** `full` reads everything, `delta` what changed since the watermark. */
  pass: 'full' | 'delta';
  /** Which of the collector's passes; `full` or `delta` for a collector that names none. */
  passId: string;
  /** Of the last page that was stored in a visit that was cut off. */
  checkpoint?: string;
  /** Of the last visit of this pass that ended; of the last full pass where a delta has not ended yet. */
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
  /**
   * Its passes, most important first. Absent means one full pass and one delta pass with the collection's schedule. Exactly one
   * is of kind `full`; a target's first visit is of that one.
   */
  passes?: readonly CollectionPass[];
  collect(
    target: CollectionTarget,
    options: CollectOptions,
  ): AsyncGenerator<CollectedPage, CollectionOutcome, void>;
}

/** What a feed received at once. @public */
export interface FeedBatch {
  page: CollectedPage;
  /** Tells the sender that the page is stored; called after it was committed, and not at all when storing failed. */
  acknowledge(): Promise<void>;
  /** How many messages were received for it; absent means that the feed does not count them. */
  messages?: number;
  /** When the oldest of them was sent, ISO 8601. */
  sentAt?: string;
  /** Trouble that does not end the feed; replaces what was told before, absent leaves that as it is. */
  problems?: CollectionProblem[];
}

/**
 * Brings changes within seconds. Order and delivery are not relied on: the passes remain the truth.
 * @public
 */
export interface EvidenceFeed {
  /** Unique among feeds, such as `security-hub-events`. */
  id: string;
  source: EvidenceSource;
  /** For people. */
  title: string;
  /** Ends when the signal is aborted. Throws `CollectionError` when the feed cannot be read at all. */
  receive(options: {
    signal: AbortSignal;
    logger: LoggerService;
  }): AsyncGenerator<FeedBatch, void, void>;
}
