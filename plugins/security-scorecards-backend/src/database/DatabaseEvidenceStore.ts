import type { Knex } from 'knex';
import type { BatchResult, EvidenceBatch } from '../evidence/EvidenceBatch';
import type { EvidenceStore } from '../evidence/EvidenceStore';
import type { IdBitmap } from '../evidence/IdBitmap';
import { KnownResources } from '../evidence/KnownResources';
import { prepareBatch } from '../evidence/prepareBatch';
import type { SweepResult } from '../evidence/SweepResult';
import type { Visit } from '../evidence/Visit';
import { storeFeedPage } from './evidence/storeFeedPage';
import { storeRows } from './evidence/storeRows';
import { sweepTarget } from './evidence/sweepTarget';
import { withdrawEvidence } from './evidence/withdrawEvidence';
import { preferIndexLookups } from './preferIndexLookups';
import { retryOnConflict } from './retryOnConflict';
import { isPostgres } from './rowSource';
import { saveProgress } from './targets/saveProgress';
import { shrinkTargets } from './targets/shrinkTargets';

// Rows of a transaction: the more, the fewer times an index page is written.
const BATCH_SIZE = { postgres: 5_000, sqlite: 2_000 };
// Rows of a statement: fewer cost time, more keep the event loop busy at a stretch, with SQLite's own work above all.
const SLICE_SIZE = { postgres: 2_500, sqlite: 500 };

/** Evidence store on PostgreSQL or SQLite. */
export class DatabaseEvidenceStore implements EvidenceStore {
  readonly batchSize: number;
  readonly #sliceSize: number;
  readonly #database: Knex;
  readonly #clock: () => Date;
  readonly #known = new WeakMap<Visit, KnownResources>();

  static create(options: {
    database: Knex;
    clock?: () => Date;
    /** Rows a batch; by default what suits the database. */
    batchSize?: number;
  }): DatabaseEvidenceStore {
    return new DatabaseEvidenceStore(
      options.database,
      options.clock ?? (() => new Date()),
      options.batchSize,
    );
  }

  private constructor(
    database: Knex,
    clock: () => Date,
    batchSize: number | undefined,
  ) {
    this.#database = database;
    this.#clock = clock;
    const kind = isPostgres(database) ? 'postgres' : 'sqlite';
    this.batchSize = batchSize ?? BATCH_SIZE[kind];
    this.#sliceSize = SLICE_SIZE[kind];
  }

  async storeBatch(visit: Visit, batch: EvidenceBatch): Promise<BatchResult> {
    const now = this.#clock().toISOString();
    const { evidence, resources: records, removed } = batch;
    const known = this.#knownOf(visit);
    let resourceKeys: ReadonlyMap<string, number> = new Map();
    let attempts = 0;
    const stored = await retryOnConflict(() =>
      this.#database.transaction(async tx => {
        attempts += 1;
        if (attempts > 1) {
          // What was known may be what another transaction has taken away.
          known.clear();
        }
        await preferIndexLookups(tx);
        const result = await storeRows(tx, {
          origin: visit,
          records,
          evidence,
          known,
          sliceSize: this.#sliceSize,
          now,
        });
        resourceKeys = result.resourceKeys;
        const withdrawn = await withdrawEvidence(tx, {
          origin: visit,
          removed,
          now,
        });
        const lost = withdrawn.byTarget.get(visit.targetKey) ?? 0;
        withdrawn.byTarget.delete(visit.targetKey);
        await shrinkTargets(tx, withdrawn.byTarget);
        await shrinkTargets(tx, result.adopted);
        const adopted = [...result.adopted.values()].reduce(sum, 0);
        if (visit.pass === 'full') {
          remember(visit.seenEvidence, result.seenEvidence);
          remember(visit.seenResources, result.resourceKeys.values());
        }
        await saveProgress(tx, {
          visit,
          progress: batch.progress,
          written: batch.progress.evidenceWritten + result.written,
          withdrawn: batch.progress.evidenceWithdrawn + withdrawn.retired,
          grown: result.inserted + adopted - lost,
          now,
        });
        return {
          written: result.written,
          resourcesWritten: result.resourcesWritten,
          transitions: result.transitions + withdrawn.retired,
          retired: withdrawn.retired,
          ignored: 0,
        };
      }),
    );
    known.add(records, resourceKeys);
    return stored;
  }

  async storeFeed(
    options: Parameters<EvidenceStore['storeFeed']>[0],
  ): Promise<BatchResult> {
    const { source, page } = options;
    const now = this.#clock().toISOString();
    const { resources: records, ...rows } = prepareBatch(page, {
      now,
      unordered: true,
    });
    return retryOnConflict(() =>
      this.#database.transaction(async tx => {
        await preferIndexLookups(tx);
        return storeFeedPage(tx, {
          source,
          ...rows,
          records,
          sliceSize: this.#sliceSize,
          now,
        });
      }),
    );
  }

  async sweep(
    visit: Visit,
    options: Parameters<EvidenceStore['sweep']>[1],
  ): Promise<SweepResult> {
    return sweepTarget(this.#database, {
      visit,
      coverage: options.coverage,
      signal: options.signal,
      clock: this.#clock,
      pageSize: Math.min(this.batchSize, this.#sliceSize),
    });
  }

  #knownOf(visit: Visit): KnownResources {
    const known = this.#known.get(visit) ?? KnownResources.create();
    this.#known.set(visit, known);
    return known;
  }
}

function remember(bitmap: IdBitmap, ids: Iterable<number>): void {
  for (const id of ids) {
    bitmap.add(id);
  }
}

function sum(a: number, b: number): number {
  return a + b;
}
