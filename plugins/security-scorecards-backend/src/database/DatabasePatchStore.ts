import type { Knex } from 'knex';
import type { ResourcePatches } from 'backstage-plugin-security-scorecards-node';
import type { PatchStore } from '../patches/PatchStore';
import { deletePatches } from './patches/deletePatches';
import { upsertPatches } from './patches/upsertPatches';
import { retryOnConflict } from './retryOnConflict';

/** Patch store on PostgreSQL or SQLite. */
export class DatabasePatchStore implements PatchStore {
  readonly #database: Knex;
  readonly #clock: () => Date;

  static create(options: {
    database: Knex;
    clock: () => Date;
  }): DatabasePatchStore {
    return new DatabasePatchStore(options.database, options.clock);
  }

  private constructor(database: Knex, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  async replace(resources: readonly ResourcePatches[]): Promise<void> {
    // The last word on a resource counts.
    const last = new Map(resources.map(item => [item.resourceId, item]));
    const items = [...last.values()];
    if (items.length === 0) {
      return;
    }
    const now = this.#clock().toISOString();
    await retryOnConflict(() =>
      this.#database.transaction(async tx => {
        await deletePatches(tx, items);
        await upsertPatches(tx, items, now);
      }),
    );
  }
}
