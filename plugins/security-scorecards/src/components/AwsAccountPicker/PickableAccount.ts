import type { Account } from 'backstage-plugin-security-scorecards-common';

/** An account as the list offers it. */
export interface PickableAccount {
  /** Twelve digits. */
  readonly id: string;
  /** What the field shows when it is chosen. */
  readonly label: string;
  readonly account: Account;
  /** Why it cannot be chosen. */
  readonly obstacle?: string;
}
