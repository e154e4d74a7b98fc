import type { Knex } from 'knex';
import type { RetentionStore } from '../collection/RetentionStore';
import { deleteBefore } from './retention/deleteBefore';
import { deleteWithdrawn } from './retention/deleteWithdrawn';
import { purgeResources } from './retention/purgeResources';
import { retireAbandoned } from './retention/retireAbandoned';

/** Retention on PostgreSQL or SQLite. */
export class DatabaseRetentionStore implements RetentionStore {
  readonly #database: Knex;
  readonly #clock: () => Date;

  static create(options: {
    database: Knex;
    clock?: () => Date;
  }): DatabaseRetentionStore {
    return new DatabaseRetentionStore(
      options.database,
      options.clock ?? (() => new Date()),
    );
  }

  private constructor(database: Knex, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  async deleteRuns(options: { before: string }): Promise<number> {
    return deleteBefore(this.#database, {
      table: 'collection_runs',
      column: 'started_at',
      before: options.before,
    });
  }

  async deleteTransitions(options: { before: string }): Promise<number> {
    await deleteBefore(this.#database, {
      table: 'evidence_amendments',
      column: 'at',
      before: options.before,
    });
    return deleteBefore(this.#database, {
      table: 'evidence_transitions',
      column: 'at',
      before: options.before,
    });
  }

  async retireAbandoned(options: {
    before: string;
    signal: AbortSignal;
  }): Promise<number> {
    return retireAbandoned(this.#database, { ...options, clock: this.#clock });
  }

  async purgeResources(options: { before: string }): Promise<number> {
    return purgeResources(this.#database, options);
  }

  async deleteWithdrawn(options: { before: string }): Promise<number> {
    return deleteWithdrawn(this.#database, options);
  }
}
