import type { Knex } from 'knex';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { Visit } from '../../evidence/Visit';
import {
  prepareSignals,
  type PreparedSignal,
} from '../../signals/PreparedSignal';
import type { SignalPass } from '../../signals/SignalPass';
import type { SignalResult, SignalStore } from '../../signals/SignalStore';
import { chunked } from '../../util/chunked';
import { groupBy } from '../../util/groupBy';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';
import { listFeedTargets, placeKey } from '../evidence/listFeedTargets';
import { inventoryOf } from '../../evidence/inventoryOf';
import { preferIndexLookups } from '../preferIndexLookups';
import { retryOnConflict } from '../retryOnConflict';
import { isPostgres } from '../rowSource';
import { renewLease } from '../targets/renewLease';
import { openSignalPass } from './openSignalPass';
import { saveSignalPass } from './saveSignalPass';
import { sweepSignals } from './sweepSignals';
import {
  writeSignals,
  type SignalOrigin,
  type WrittenSignals,
} from './writeSignals';

const BATCH_SIZE = 2_000;
// Rows of a statement; SQLite does its work on the event loop.
const SLICE_SIZE = { postgres: 2_000, sqlite: 500 };

/** Signal store on PostgreSQL or SQLite. */
export class DatabaseSignalStore implements SignalStore {
  readonly batchSize: number;
  readonly #sliceSize: number;
  readonly #database: Knex;
  readonly #clock: () => Date;

  static create(options: {
    database: Knex;
    clock?: () => Date;
    /** Signals a batch and rows a page; by default what suits the database. */
    batchSize?: number;
  }): DatabaseSignalStore {
    return new DatabaseSignalStore(
      options.database,
      options.clock ?? (() => new Date()),
      options.batchSize ?? BATCH_SIZE,
    );
  }

  private constructor(database: Knex, clock: () => Date, batchSize: number) {
    this.#database = database;
    this.#clock = clock;
    this.batchSize = batchSize;
    this.#sliceSize = Math.min(
      batchSize,
      SLICE_SIZE[isPostgres(database) ? 'postgres' : 'sqlite'],
    );
  }

  async openPass(visit: Visit): Promise<SignalPass | undefined> {
    return visit.pass === 'full'
      ? openSignalPass(this.#database, visit)
      : undefined;
  }

  async storeBatch(
    visit: Visit,
    options: Parameters<SignalStore['storeBatch']>[1],
  ): Promise<SignalResult> {
    const { pass, remember } = options;
    const now = this.#clock().toISOString();
    const signals = prepareSignals(options.signals, now);
    const resources = byId(options.resources);
    return retryOnConflict(() =>
      this.#database.transaction(async tx => {
        await preferIndexLookups(tx);
        const stored = await this.#write(tx, {
          origin: visit,
          signals,
          resources,
          now,
        });
        if (visit.pass === 'full') {
          stored.seen.forEach(id => pass?.seen.add(id));
          stored.resourceKeys.forEach(key => visit.seenResources.add(key));
        }
        if (pass && remember) {
          await saveSignalPass(tx, { targetKey: visit.targetKey, pass });
        }
        await renewLease(tx, { visit, now });
        return { written: stored.written, ignored: 0 };
      }),
    );
  }

  async storeFeed(
    options: Parameters<SignalStore['storeFeed']>[0],
  ): Promise<SignalResult> {
    const { source } = options;
    const now = this.#clock().toISOString();
    const signals = prepareSignals(options.signals, now);
    const resources = byId(options.resources);
    return retryOnConflict(() =>
      this.#database.transaction(async tx => {
        await preferIndexLookups(tx);
        const targets = await listFeedTargets(tx, { source, places: signals });
        const byTarget = groupBy(signals, signal =>
          targets.get(placeKey(signal)),
        );
        let written = 0;
        for (const targetKey of [...new Set(targets.values())].sort(byNumber)) {
          const stored = await this.#write(tx, {
            origin: {
              source,
              targetKey,
              adoptFrom: new Set<number>(),
              pass: 'delta',
            },
            signals: byTarget.get(targetKey) ?? [],
            resources,
            now,
          });
          written += stored.written;
        }
        return { written, ignored: byTarget.get(undefined)?.length ?? 0 };
      }),
    );
  }

  async sweep(
    visit: Visit,
    options: Parameters<SignalStore['sweep']>[1],
  ): Promise<number> {
    return options.pass.delivered
      ? sweepSignals(this.#database, {
          ...options,
          visit,
          clock: this.#clock,
          pageSize: this.#sliceSize,
        })
      : 0;
  }

  async #write(
    tx: Knex.Transaction,
    options: {
      origin: SignalOrigin;
      signals: readonly PreparedSignal[];
      resources: ReadonlyMap<string, ResourceRecord>;
      now: string;
    },
  ): Promise<WrittenSignals> {
    const total: WrittenSignals = { seen: [], resourceKeys: [], written: 0 };
    for (const signals of chunked(options.signals, this.#sliceSize)) {
      const part = await writeSignals(tx, { ...options, signals });
      part.seen.forEach(id => total.seen.push(id));
      part.resourceKeys.forEach(key => total.resourceKeys.push(key));
      total.written += part.written;
      await yieldToEventLoop();
    }
    return total;
  }
}

function byId(
  resources: readonly ResourceRecord[],
): ReadonlyMap<string, ResourceRecord> {
  return new Map(
    inventoryOf(resources, []).map(resource => [resource.resourceId, resource]),
  );
}

function byNumber(a: number, b: number): number {
  return a - b;
}
