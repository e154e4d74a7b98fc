import type { AwsAccount } from 'backstage-plugin-security-scorecards-node';
import type { CollectionProblem } from 'backstage-plugin-security-scorecards-node';
import type { Visit } from '../evidence/Visit';
import type { ProviderListing } from './ProviderListing';
import type { TargetState } from './TargetState';
import type { VisitEnd } from './VisitEnd';
import type { VisitPlan } from './VisitPlan';

/** Keeps targets, their leases, visits, accounts and problems. */
export interface TargetStore {
  /**
   * Stores what the providers named. Targets that none of them names any more are no longer visited, provided that
   * no provider reported trouble; their evidence stays and ages.
   */
  applyListings(listings: readonly ProviderListing[]): Promise<void>;

  /** All targets, also those that are not visited any more. */
  listTargets(): Promise<TargetState[]>;

  /**
   * Takes the lease of a target and opens the visit. Returns undefined when somebody else holds the lease and its
   * heartbeat is not older than `leaseMs`, or has visited the target since the plan was made.
   */
  startVisit(options: {
    plan: VisitPlan;
    holder: string;
    leaseMs: number;
  }): Promise<Visit | undefined>;

  /** Tells that the visit is alive. Throws `LeaseLostError` when the lease was lost. */
  renewLease(visit: Visit): Promise<void>;

  /** Stores the end of a visit and gives the lease back. Throws `LeaseLostError` when the lease was lost. */
  endVisit(visit: Visit, end: VisitEnd): Promise<void>;

  /** Marks targets as due now. */
  requestVisits(targetIds: readonly string[]): Promise<void>;

  listAccounts(): Promise<AwsAccount[]>;

  listProblems(): Promise<CollectionProblem[]>;

  /** Cheap at any size. */
  countTotals(): Promise<{ accounts: number; evidence: number }>;
}
