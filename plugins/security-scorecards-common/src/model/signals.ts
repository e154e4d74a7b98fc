import type { Severity } from '../api/types';

/**
 * A finding of a threat or vulnerability service (GuardDuty, Inspector, Macie, IAM Access Analyzer, partners): a hint that
 * somebody has to look at, and no result of a control.
 * @public
 */
export interface SignalRecord {
  /** The source's own id of it, such as the finding's ARN; at most 512 characters. */
  signalId: string;
  /** Name of the product that found it, such as `GuardDuty`. */
  product: string;
  /** The product's own type of it, such as `Recon:EC2/PortProbeUnprotectedPort`. */
  type: string;
  /** The product's own title. */
  title: string;
  severity: Severity;
  /** ARN, or `AWS::::Account:<id>` for the account itself. A finding on several resources is one record each. */
  resourceId: string;
  /** CloudFormation name, such as `AWS::S3::Bucket`; `AWS::::Account` for the account. */
  resourceType: string;
  /** Twelve digits. */
  accountId: string;
  region: string;
  /** `archived` once the product withdrew it or it was marked as resolved, `suppressed` while somebody accepts it. */
  state: 'active' | 'suppressed' | 'archived';
  /** ISO 8601. */
  firstObservedAt?: string;
  /** Latest time at which the product vouched for it, ISO 8601. */
  observedAt: string;
}
