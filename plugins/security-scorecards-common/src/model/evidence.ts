import type { EvidenceSource, UnknownReason } from '../api/types';

/**
 * What a check said of a resource. Waivers come later, in the evaluation.
 * @public
 */
export type EvidenceStatus = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/**
 * Result of one control on one resource, as stored and as the evaluation reads it.
 * @public
 */
export interface EvidenceRecord {
  /** Id of the control in the catalogue's spelling, such as `S3.8`; at most 256 characters. */
  controlId: string;
  source: EvidenceSource;
  /** ARN, or `AWS::::Account:<id>` for the account itself; at most 1,600 bytes. */
  resourceId: string;
  /** CloudFormation name, such as `AWS::S3::Bucket`; `AWS::::Account` for the account; at most 512 characters. */
  resourceType: string;
  /** Twelve digits. */
  accountId: string;
  /** Region that reported the result; at most 64 characters. */
  region: string;
  status: EvidenceStatus;
  /** Set when the status is `unknown`. */
  reason?: UnknownReason;
  /** A failure that somebody suppressed in AWS (`Workflow.Status = SUPPRESSED`). */
  suppressed: boolean;
  /** Since when it has this status, ISO 8601. */
  firstObservedAt?: string;
  /** Latest time at which the source vouched for this status, ISO 8601. Never later than the truth. */
  observedAt: string;
}

/**
 * An AWS resource of the inventory.
 * @public
 */
export interface ResourceRecord {
  /** ARN. */
  resourceId: string;
  /** CloudFormation name, such as `AWS::S3::Bucket`. */
  resourceType: string;
  accountId: string;
  region: string;
  /** Undefined when no source has told the tags; an empty object when there are none. */
  tags?: Record<string, string>;
  /** When the source read the tags, ISO 8601 UTC; only of sources that tell tags of before. */
  tagsAt?: string;
}

/**
 * Resource id of an account itself, as Security Hub writes it.
 * @public
 */
export function accountResourceId(accountId: string): string {
  return `AWS::::Account:${accountId}`;
}

/** Resource type of an account itself. @public */
export const ACCOUNT_RESOURCE_TYPE = 'AWS::::Account';
