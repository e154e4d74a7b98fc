import type { LedgerEvent } from 'backstage-plugin-security-scorecards-common';

/** An entry of a ledger as it becomes, and what is written down of it. @internal */
export interface LedgerChange<T> {
  next: T;
  event: LedgerEvent;
}
