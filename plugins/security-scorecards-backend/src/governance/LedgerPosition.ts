/** Place of an entry in the order of a ledger's list. @internal */
export interface LedgerPosition {
  /** 0 for what comes first; the highest is of what is over. */
  rank: number;
  /** Time that it is ordered by within its rank, ISO 8601. */
  at: string;
  id: string;
}
