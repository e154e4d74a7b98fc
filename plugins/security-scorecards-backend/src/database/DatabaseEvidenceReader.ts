import type { Knex } from 'knex';
import type { AwsAccount } from 'backstage-plugin-security-scorecards-node';
import { effectiveStatus } from '../collection/effectiveStatus';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import type { StoredCoverage } from '../evidence/StoredCoverage';
import type { StoredEvidence } from '../evidence/StoredEvidence';
import type { StoredResource } from '../evidence/StoredResource';
import { clearDirty } from './evidence/clearDirty';
import { listCoverage } from './evidence/listCoverage';
import {
  listAccountLevelEvidence,
  listEvidence,
} from './evidence/listEvidence';
import { listDirtyResources, listResources } from './evidence/listResources';
import { listAccounts } from './targets/listAccounts';

/** Evidence reader on PostgreSQL or SQLite. */
export class DatabaseEvidenceReader implements EvidenceReader {
  readonly #database: Knex;
  readonly #stalenessMs: number;
  readonly #clock: () => Date;

  static create(options: {
    database: Knex;
    /** Age from which coverage counts as stale, in milliseconds. */
    stalenessMs: number;
    clock?: () => Date;
  }): DatabaseEvidenceReader {
    return new DatabaseEvidenceReader(
      options.database,
      options.stalenessMs,
      options.clock ?? (() => new Date()),
    );
  }

  private constructor(database: Knex, stalenessMs: number, clock: () => Date) {
    this.#database = database;
    this.#stalenessMs = stalenessMs;
    this.#clock = clock;
  }

  async listDirtyResources(options: {
    limit: number;
  }): Promise<StoredResource[]> {
    return listDirtyResources(this.#database, options);
  }

  async clearDirty(options: {
    resourceKeys: readonly number[];
    transaction: Knex.Transaction;
  }): Promise<void> {
    await clearDirty(options.transaction, options.resourceKeys);
  }

  async listResources(options: {
    afterKey?: number;
    limit: number;
    accountIds?: readonly string[];
  }): Promise<StoredResource[]> {
    return listResources(this.#database, options);
  }

  async listEvidence(options: {
    resourceKeys: readonly number[];
    transaction?: Knex.Transaction;
  }): Promise<StoredEvidence[]> {
    return listEvidence(
      options.transaction ?? this.#database,
      options.resourceKeys,
    );
  }

  async listAccountLevelEvidence(options: {
    accountIds: readonly string[];
    transaction?: Knex.Transaction;
  }): Promise<StoredEvidence[]> {
    return listAccountLevelEvidence(
      options.transaction ?? this.#database,
      options.accountIds,
    );
  }

  async listCoverage(
    options: { accountIds?: readonly string[] } = {},
  ): Promise<StoredCoverage[]> {
    const now = this.#clock();
    const stored = await listCoverage(this.#database, options);
    return stored.map(entry => ({
      ...entry,
      status: effectiveStatus({
        status: entry.status,
        lastSuccessAt: entry.observedAt,
        stalenessMs: this.#stalenessMs,
        now,
      }),
    }));
  }

  async listAccounts(): Promise<AwsAccount[]> {
    return listAccounts(this.#database);
  }
}
