import type { Database } from '../database/Database';
import { dayOf } from '../database/history/dayOf';
import { listLatestPoints } from '../database/history/listLatestPoints';

/** How many days back scores are compared in lists. */
const DAYS = 30;

/** Scores of 30 days ago in tenths, by entity ref; null where there was none. @internal */
export type ScoresBefore = ReadonlyMap<string, number | null>;

interface Scored {
  entityRef: string;
  score: { value?: number };
}

interface Delta {
  delta30d?: number;
}

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
  async withDeltas<T extends Scored>(
    items: readonly T[],
  ): Promise<(T & Delta)[]> {
    const before = await this.read(items.map(item => item.entityRef));
    return items.map(item => withDelta(item, before));
  }

  /** What {@link withDelta} needs of these entities. */
  async read(entityRefs: readonly string[]): Promise<ScoresBefore> {
    const rows = await listLatestPoints(this.#database, {
      entityRefs,
      day: this.since,
    });
    return new Map(rows.map(row => [row.entity_ref, row.score]));
  }
}

/** The item with `delta30d` if it has a score now and had one then. @internal */
export function withDelta<T extends Scored>(
  item: T,
  before: ScoresBefore,
): T & Delta {
  const { value } = item.score;
  const then = before.get(item.entityRef) ?? undefined;
  return value === undefined || then === undefined
    ? item
    : { ...item, delta30d: Math.round(value * 10 - then) / 10 };
}
