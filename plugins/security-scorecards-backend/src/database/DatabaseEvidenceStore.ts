import type { Knex } from 'knex';
import type { BatchResult, EvidenceBatch } from '../evidence/EvidenceBatch';
import type { EvidenceStore } from '../evidence/EvidenceStore';
import type { IdBitmap } from '../evidence/IdBitmap';
import { inventoryOf } from '../evidence/inventoryOf';
import { prepareEvidence } from '../evidence/PreparedEvidence';
import type { SweepResult } from '../evidence/SweepResult';
import type { Visit } from '../evidence/Visit';
import { storeRows } from './evidence/storeRows';
import { sweepTarget } from './evidence/sweepTarget';
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
    const evidence = prepareEvidence(batch.evidence, now);
    const records = inventoryOf(batch.resources, evidence);
    return retryOnConflict(() =>
      this.#database.transaction(async tx => {
        await preferIndexLookups(tx);
        const result = await storeRows(tx, {
          visit,
          records,
          evidence,
          sliceSize: this.#sliceSize,
          now,
        });
        await shrinkTargets(tx, result.adopted);
        const adopted = [...result.adopted.values()].reduce(sum, 0);
        if (visit.pass === 'full') {
          remember(visit.seenEvidence, result.seenEvidence);
          remember(visit.seenResources, result.seenResources);
        }
        await saveProgress(tx, {
          visit,
          progress: batch.progress,
          written: batch.progress.evidenceWritten + result.written,
          grown: result.inserted + adopted,
          now,
        });
        return {
          written: result.written,
          resourcesWritten: result.resourcesWritten,
          transitions: result.transitions,
        };
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
}

function remember(bitmap: IdBitmap, ids: Iterable<number>): void {
  for (const id of ids) {
    bitmap.add(id);
  }
}

function sum(a: number, b: number): number {
  return a + b;
}
