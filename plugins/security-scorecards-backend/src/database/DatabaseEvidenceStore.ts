import type { Knex } from 'knex';
import type { BatchResult, EvidenceBatch } from '../evidence/EvidenceBatch';
import type { EvidenceStore } from '../evidence/EvidenceStore';
import type { IdBitmap } from '../evidence/IdBitmap';
import { inventoryOf } from '../evidence/inventoryOf';
import { prepareEvidence } from '../evidence/PreparedEvidence';
import type { SweepResult } from '../evidence/SweepResult';
import type { Visit } from '../evidence/Visit';
import { markResourcesDirty } from './evidence/markResourcesDirty';
import { sweepTarget } from './evidence/sweepTarget';
import { upsertResources } from './evidence/upsertResources';
import { writeEvidence } from './evidence/writeEvidence';
import { preferIndexLookups } from './preferIndexLookups';
import { retryOnConflict } from './retryOnConflict';
import { isPostgres } from './rowSource';
import { saveProgress } from './targets/saveProgress';
import { shrinkTargets } from './targets/shrinkTargets';

// Statements of 5,000 rows are the fastest; SQLite works in our own thread, so that fewer keep it responsive.
const BATCH_SIZE = { postgres: 5_000, sqlite: 2_000 };

/** Evidence store on PostgreSQL or SQLite. */
export class DatabaseEvidenceStore implements EvidenceStore {
  readonly batchSize: number;
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
    this.batchSize =
      batchSize ??
      (isPostgres(database) ? BATCH_SIZE.postgres : BATCH_SIZE.sqlite);
  }

  async storeBatch(visit: Visit, batch: EvidenceBatch): Promise<BatchResult> {
    const now = this.#clock().toISOString();
    const evidence = prepareEvidence(batch.evidence, now);
    const records = inventoryOf(batch.resources, evidence);
    return retryOnConflict(() =>
      this.#database.transaction(async tx => {
        await preferIndexLookups(tx);
        const resources = await upsertResources(tx, {
          records,
          targetKey: visit.targetKey,
          adoptFrom: visit.adoptFrom,
          now,
        });
        const result = await writeEvidence(tx, {
          visit,
          rows: evidence.map(item => ({
            resourceKey: keyOf(resources.keys, item.resourceId),
            evidence: item,
          })),
          now,
        });
        await markResourcesDirty(
          tx,
          [...result.resourceKeys].filter(key => !resources.written.has(key)),
        );
        await shrinkTargets(tx, result.adopted);
        const adopted = [...result.adopted.values()].reduce(sum, 0);
        if (visit.pass === 'full') {
          remember(visit.seenEvidence, result.seen);
          remember(visit.seenResources, resources.keys.values());
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
          resourcesWritten: resources.written.size,
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
      pageSize: this.batchSize,
    });
  }
}

function remember(bitmap: IdBitmap, ids: Iterable<number>): void {
  for (const id of ids) {
    bitmap.add(id);
  }
}

function keyOf(keys: ReadonlyMap<string, number>, resourceId: string): number {
  const key = keys.get(resourceId);
  if (key === undefined) {
    throw new Error(`Resource ${resourceId} was not stored with its evidence`);
  }
  return key;
}

function sum(a: number, b: number): number {
  return a + b;
}
