import type {
  LedgerOrigin,
  Severity,
  WaiverApproval,
  WaiverCategory,
  WaiverEndCause,
  WaiverStatus,
} from 'backstage-plugin-security-scorecards-common';

/** How a resource was when its waiver was approved. @internal */
export interface ResourceBaseline {
  resourceId: string;
  /** Fingerprint of the tags; empty when they were not known. */
  tags: string;
}

/** A waiver as the ledger holds it. Times are ISO 8601. @internal */
export interface WaiverRecord {
  id: string;
  origin: LedgerOrigin;
  /** Where it stands in code when it is not of the API. */
  place?: string;
  /** In lower case. */
  entityRef: string;
  /** In the catalogue's spelling; absent when the whole practice is waived. */
  controlId?: string;
  practiceId: string;
  /** ARNs it is limited to. */
  resourceIds?: readonly string[];
  /** Tag selector it is limited to. */
  tags?: string;
  category: WaiverCategory;
  reason: string;
  ticketUrl?: string;
  /** Ref of who answers for the risk. */
  owner: string;
  requestedBy: string;
  requestedAt: string;
  activatedAt?: string;
  expiresAt: string;
  status: WaiverStatus;
  /** When it was requested, or approved. */
  severity: Severity;
  endsOnChange: boolean;
  approvalsNeeded: number;
  approvals: readonly WaiverApproval[];
  /** Set at approval when it ends on change. */
  baseline?: readonly ResourceBaseline[];
  endedAt?: string;
  endCause?: WaiverEndCause;
  /** Rises with every change. */
  version: number;
  /** Of the declaration when it is not of the API. */
  fingerprint?: string;
  /** Days before the end of which people were told. */
  remindedDays?: number;
}
