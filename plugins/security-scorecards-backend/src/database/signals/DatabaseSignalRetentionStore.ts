import type { Knex } from 'knex';
import type { SignalRetentionStore } from '../../signals/SignalRetentionStore';
import { archiveAbandonedSignals } from './archiveAbandonedSignals';
import { deleteArchivedSignals } from './deleteArchivedSignals';

/** Retention of signals on PostgreSQL or SQLite. */
export class DatabaseSignalRetentionStore implements SignalRetentionStore {
  readonly #database: Knex;
  readonly #clock: () => Date;

  static create(options: {
    database: Knex;
    clock: () => Date;
  }): DatabaseSignalRetentionStore {
    return new DatabaseSignalRetentionStore(options.database, options.clock);
  }

  private constructor(database: Knex, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  async archiveAbandonedSignals(
    options: Parameters<SignalRetentionStore['archiveAbandonedSignals']>[0],
  ): Promise<number> {
    return archiveAbandonedSignals(this.#database, {
      ...options,
      now: this.#clock().toISOString(),
    });
  }

  async deleteArchivedSignals(
    options: Parameters<SignalRetentionStore['deleteArchivedSignals']>[0],
  ): Promise<number> {
    return deleteArchivedSignals(this.#database, options);
  }
}
