import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Database } from '../database/Database';
import { deleteEntities } from '../database/entities/deleteEntities';
import { listEntityFingerprints } from '../database/entities/listEntityFingerprints';
import { listRollups } from '../database/entities/listRollups';
import {
  replaceRollups,
  type Rollup,
} from '../database/entities/replaceRollups';
import { recordEntityRemoval } from '../database/history/recordEntityRemoval';
import { recordRollupChanges } from '../database/history/recordRollupChanges';
import type { EntityRecord } from '../database/entities/EntityRecord';
import { applyDeclaredWaivers } from '../database/waivers/applyDeclaredWaivers';
import type { AnnotatedWaivers } from '../waivers/declared/readAnnotatedWaivers';
import { chunked } from '../util/chunked';
import { yieldToEventLoop } from '../util/yieldToEventLoop';
import { storeEntities } from './storeEntities';
import type { ConfiguredRule } from './config/ConfiguredRule';
import { readEntityRecord } from './readEntityRecord';
import { readRollupEdges } from './rollups/readRollupEdges';
import { RollupGraph } from './rollups/RollupGraph';

/** Kinds that can have a scorecard. @internal */
export const SCORED_KINDS: readonly string[] = [
  'Component',
  'Resource',
  'System',
  'Domain',
  'Group',
  'API',
];

const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.annotations',
  'metadata.labels',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
  'spec.domain',
  'spec.subdomainOf',
  'spec.subcomponentOf',
  'spec.parent',
  'relations',
];

/** What a synchronisation did. @internal */
export interface SynchronizationResult {
  seen: number;
  written: number;
  deleted: number;
  rollups: number;
}

/**
 * Brings the entities and their roll-ups in line with the catalog, which it reads in pages with the plugin's own credentials.
 * Only what changed is written, and only what it may have gained or lost is attributed anew.
 *
 * @internal
 */
export class EntitySynchronizer {
  readonly #database: Database;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #rules: readonly ConfiguredRule[];
  readonly #readWaivers: (entity: Entity) => AnnotatedWaivers;
  readonly #allowBroadArns: boolean;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
    rules: readonly ConfiguredRule[];
    /** Reads the waivers that stand on an entity. */
    readWaivers: (entity: Entity) => AnnotatedWaivers;
    /** Whether an ARN pattern may claim a service of the whole organisation, or everything. */
    allowBroadArns: boolean;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
    this.#rules = options.rules;
    this.#readWaivers = options.readWaivers;
    this.#allowBroadArns = options.allowBroadArns;
    this.#clock = options.clock;
  }

  /** Throws what the catalog or the database throws; entities are only forgotten after the catalog was read to its end. */
  async synchronize(options: {
    signal: AbortSignal;
  }): Promise<SynchronizationResult> {
    const known = await listEntityFingerprints(this.#database);
    const seen = new Set<string>();
    const graph = new RollupGraph();
    let written = 0;
    const pages = this.#catalog.streamEntities(
      { filter: { kind: [...SCORED_KINDS] }, fields: FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      options.signal.throwIfAborted();
      const changed = this.#readPage(page, seen, graph).filter(
        record =>
          known.get(record.entityRef)?.fingerprint !== record.fingerprint,
      );
      await storeEntities(this.#database, {
        records: changed,
        rules: this.#rules,
        alreadyWritten: written,
        at: this.#clock().toISOString(),
      });
      written += changed.length;
      await yieldToEventLoop();
    }
    const deleted = await this.#forget(known, seen);
    const rollups = await this.#storeRollups(graph);
    return { seen: seen.size, written, deleted, rollups };
  }

  #readPage(
    page: readonly Entity[],
    seen: Set<string>,
    graph: RollupGraph,
  ): EntityRecord[] {
    const records: EntityRecord[] = [];
    for (const entity of page) {
      // An entity that moves between pages while they are read comes twice.
      const ref = stringifyEntityRef(entity);
      if (!seen.has(ref)) {
        seen.add(ref);
        records.push(
          readEntityRecord(entity, {
            readWaivers: this.#readWaivers,
            allowBroadArns: this.#allowBroadArns,
          }),
        );
        readRollupEdges(entity).forEach(edge => graph.add(edge));
      }
    }
    return records;
  }

  async #forget(
    known: ReadonlyMap<string, { id: number }>,
    seen: ReadonlySet<string>,
  ): Promise<number> {
    if (seen.size === 0 && known.size > 0) {
      // A catalog that has just started knows nothing for a while.
      this.#logger.warn(
        'The catalog has no entities; the scorecards are kept until it has',
        { known: known.size },
      );
      return 0;
    }
    const gone = [...known].filter(([ref]) => !seen.has(ref));
    for (const chunk of chunked(gone, 200)) {
      const entityIds = chunk.map(([, { id }]) => id);
      await this.#database.transaction(async transaction => {
        await recordEntityRemoval(transaction, {
          entityIds,
          at: this.#clock().toISOString(),
        });
        await applyDeclaredWaivers(transaction, {
          origin: 'annotation',
          entityRefs: chunk.map(([ref]) => ref),
          declared: [],
          now: this.#clock(),
        });
        await deleteEntities(transaction, entityIds);
      });
    }
    return gone.length;
  }

  async #storeRollups(graph: RollupGraph): Promise<number> {
    const ids = await listEntityFingerprints(this.#database);
    const stored = await listRollups(this.#database);
    const changed: Rollup[] = [];
    for (const [ref, { id }] of ids) {
      const partIds = [...graph.membersOf(ref)].flatMap(
        member => ids.get(member)?.id ?? [],
      );
      const before = stored.get(id);
      if (
        before?.size !== partIds.length ||
        partIds.some(partId => !before.has(partId))
      ) {
        changed.push({ entityId: id, partIds });
      }
    }
    for (const chunk of chunked(changed, 100)) {
      await this.#database.transaction(async transaction => {
        await recordRollupChanges(transaction, {
          rollups: chunk,
          at: this.#clock().toISOString(),
        });
        await replaceRollups(transaction, chunk);
      });
      await yieldToEventLoop();
    }
    return changed.length;
  }
}
