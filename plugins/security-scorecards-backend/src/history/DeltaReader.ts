import type { Database } from '../database/Database';
import { dayOf } from '../database/history/dayOf';
import { listLatestPoints } from '../database/history/listLatestPoints';

/** How many days back scores are compared in lists. */
const DAYS = 30;

/** Compares scores with those of 30 days ago. @internal */
export class DeltaReader {
  readonly #database: Database;
  readonly #clock: () => Date;

  constructor(options: { database: Database; clock: () => Date }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  /** The day with which scores are compared, in days since 1970-01-01, UTC. */
  get since(): number {
    return dayOf(this.#clock()) - DAYS;
  }

  /** The items with `delta30d` where they have a score now and had one then. */
  async withDeltas<T extends { entityRef: string; score: { value?: number } }>(
    items: readonly T[],
  ): Promise<(T & { delta30d?: number })[]> {
    const rows = await listLatestPoints(this.#database, {
      entityRefs: items.map(item => item.entityRef),
      day: this.since,
    });
    const before = new Map(rows.map(row => [row.entity_ref, row.score]));
    return items.map(item => {
      const { value } = item.score;
      const then = before.get(item.entityRef) ?? undefined;
      return value === undefined || then === undefined
        ? item
        : { ...item, delta30d: Math.round(value * 10 - then) / 10 };
    });
  }
}
