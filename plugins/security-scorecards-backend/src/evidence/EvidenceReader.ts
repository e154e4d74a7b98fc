import type { AwsAccount } from 'backstage-plugin-security-scorecards-node';
import type { Transaction } from '../database/Database';
import type { StoredCoverage } from './StoredCoverage';
import type { StoredEvidence } from './StoredEvidence';
import type { StoredResource } from './StoredResource';

/** What later stages read of the evidence store. */
export interface EvidenceReader {
  /**
   * Resources at which attribution and evaluation have to look again, by rising key: new ones, re-tagged ones, those of
   * which a row of evidence was written or deleted, and removed ones (`removedAt` is set).
   */
  listDirtyResources(options: { limit: number }): Promise<StoredResource[]>;

  /**
   * Takes the mark off. Call it first in the transaction that reads the evidence and writes the results: it waits
   * for batches under way on these resources, and a batch that comes later marks them again.
   */
  clearDirty(options: {
    resourceKeys: readonly number[];
    transaction: Transaction;
  }): Promise<void>;

  /** The next resources after a key, without removed ones, by rising key. */
  listResources(options: {
    afterKey?: number;
    limit: number;
    accountIds?: readonly string[];
  }): Promise<StoredResource[]>;

  /** All evidence on these resources; ask for at most a few thousand resources at a time. */
  listEvidence(options: {
    resourceKeys: readonly number[];
    transaction?: Transaction;
  }): Promise<StoredEvidence[]>;

  /** Evidence on the accounts themselves (resource type `AWS::::Account`). */
  listAccountLevelEvidence(options: {
    accountIds: readonly string[];
    transaction?: Transaction;
  }): Promise<StoredEvidence[]>;

  /** What the sources could see, with `stale` for what was last seen longer ago than the staleness limit. */
  listCoverage(options?: {
    accountIds?: readonly string[];
  }): Promise<StoredCoverage[]>;

  /** Accounts by id. */
  listAccounts(): Promise<AwsAccount[]>;
}
