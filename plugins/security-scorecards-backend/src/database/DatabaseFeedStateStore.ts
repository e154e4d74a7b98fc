import type { FeedState } from '../collection/feed/FeedState';
import type { FeedStateStore } from '../collection/feed/FeedStateStore';
import type { Database } from './Database';
import { deleteFeedStates } from './feeds/deleteFeedStates';
import { listFeedStates } from './feeds/listFeedStates';
import { writeFeedState } from './feeds/writeFeedState';

/** Keeps the states of feeds in the table of notes. */
export class DatabaseFeedStateStore implements FeedStateStore {
  readonly #database: Database;

  static create(options: { database: Database }): DatabaseFeedStateStore {
    return new DatabaseFeedStateStore(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  async save(state: FeedState): Promise<void> {
    await writeFeedState(this.#database, state);
  }

  async list(): Promise<FeedState[]> {
    return listFeedStates(this.#database);
  }

  async remove(states: readonly FeedState[]): Promise<void> {
    await deleteFeedStates(this.#database, states);
  }
}
