import type { WaiverRecord } from '../WaiverRecord';

/** A waiver that stands in code, checked. @internal */
export type DeclaredWaiver = Pick<
  WaiverRecord,
  | 'entityRef'
  | 'controlId'
  | 'practiceId'
  | 'resourceIds'
  | 'tags'
  | 'category'
  | 'reason'
  | 'ticketUrl'
  | 'owner'
  | 'expiresAt'
  | 'severity'
> & {
  /** Of the ledger: the same for the same place and name. */
  id: string;
  place: string;
  approvedBy: string;
  /** ISO 8601. */
  approvedAt: string;
};
