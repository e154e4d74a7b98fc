import type { Database } from '../database/Database';
import { ACCOUNT_RESOURCE_TYPE } from 'backstage-plugin-security-scorecards-common';
import { listAttributions } from '../database/attribution/listAttributions';
import { listResourceKeys } from '../database/attribution/listResourceKeys';
import { readResources } from '../database/attribution/readResources';
import { replaceAttributions } from '../database/attribution/replaceAttributions';
import type { StoredAttribution } from '../database/attribution/StoredAttribution';
import {
  insertAttributionTransitions,
  type AttributionTransition,
} from '../database/history/insertAttributionTransitions';
import { markEntitiesDirty } from '../database/entities/markEntitiesDirty';
import { markEntitiesOfAccountsDirty } from '../database/entities/markEntitiesOfAccountsDirty';
import { isPostgres } from '../database/rowSource';
import { readState } from '../database/state/readState';
import { nextGeneration } from '../database/state/nextGeneration';
import { writeState } from '../database/state/writeState';
import type { EvidenceReader } from '../evidence/EvidenceReader';
import { groupBy } from '../util/groupBy';
import { yieldToEventLoop } from '../util/yieldToEventLoop';
import type { AttributionEngine } from './AttributionEngine';
import type { ConfiguredRule } from './config/ConfiguredRule';
import { detectRuleChange } from './detectRuleChange';
import { readEngine } from './readEngine';

/** Resources of a transaction. SQLite blocks the process for some ten milliseconds by as many. */
const BATCH = { postgres: 500, sqlite: 100 };

/** What a run of attribution did. @internal */
export interface AttributionResult {
  /** Resources that were looked at. */
  resources: number;
  /** Resources whose entities changed. */
  moved: number;
}

/**
 * Attributes the resources that are marked, and all of them after a change that may concern any. Marks are taken off in the
 * transaction that writes the attributions and marks the entities, so that a run that is killed loses nothing.
 *
 * @internal
 */
export class ResourceAttributor {
  readonly #database: Database;
  readonly #reader: EvidenceReader;
  readonly #rules: readonly ConfiguredRule[];
  readonly #clock: () => Date;
  readonly #batch: number;

  constructor(options: {
    database: Database;
    reader: EvidenceReader;
    rules: readonly ConfiguredRule[];
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#reader = options.reader;
    this.#rules = options.rules;
    this.#clock = options.clock;
    this.#batch = isPostgres(options.database) ? BATCH.postgres : BATCH.sqlite;
  }

  /** Works until no resource is marked. */
  async run(options: { signal: AbortSignal }): Promise<AttributionResult> {
    const result: AttributionResult = { resources: 0, moved: 0 };
    let engine: AttributionEngine | undefined;
    await detectRuleChange(this.#database, this.#rules);
    for (;;) {
      options.signal.throwIfAborted();
      const marked = await this.#reader.listDirtyResources({
        limit: this.#batch,
      });
      if (marked.length === 0) {
        break;
      }
      engine ??= await this.#readEngine();
      const resourceKeys = marked.map(resource => resource.key);
      result.moved += await this.#attribute(engine, resourceKeys, {
        evidenceChanged: true,
      });
      result.resources += resourceKeys.length;
      await yieldToEventLoop();
    }
    let cursor = await readState(this.#database, 'attribution.cursor');
    while (cursor !== undefined) {
      options.signal.throwIfAborted();
      engine ??= await this.#readEngine();
      const resourceKeys = await listResourceKeys(this.#database, {
        afterKey: Number(cursor),
        limit: this.#batch,
      });
      const last = resourceKeys[resourceKeys.length - 1];
      cursor = last === undefined ? undefined : String(last);
      result.moved += await this.#attribute(engine, resourceKeys, { cursor });
      result.resources += resourceKeys.length;
      await yieldToEventLoop();
    }
    return result;
  }

  async #readEngine(): Promise<AttributionEngine> {
    const { engine } = await readEngine(this.#database, {
      rules: this.#rules,
    });
    return engine;
  }

  /** Returns how many of the resources went to other entities. */
  async #attribute(
    engine: AttributionEngine,
    resourceKeys: readonly number[],
    task: { evidenceChanged: true } | { cursor: string | undefined },
  ): Promise<number> {
    return this.#database.transaction(async transaction => {
      const evidenceChanged = 'evidenceChanged' in task;
      if (evidenceChanged) {
        await this.#reader.clearDirty({ resourceKeys, transaction });
      } else {
        await writeState(transaction, 'attribution.cursor', task.cursor);
      }
      await nextGeneration(transaction);
      const resources = await readResources(transaction, resourceKeys);
      const before = groupBy(
        await listAttributions(transaction, resourceKeys),
        item => item.resourceKey,
      );
      const moved = new Map<number, StoredAttribution[]>();
      const touched = new Set<number>();
      const transitions: AttributionTransition[] = [];
      for (const resource of resources) {
        const stored = before.get(resource.key) ?? [];
        const found = resource.removed
          ? []
          : engine
              .attribute(resource)
              .map(item => ({ ...item, resourceKey: resource.key }));
        const hasMoved = !sameAttributions(stored, found);
        if (hasMoved) {
          moved.set(resource.key, found);
          transitions.push(...transitionsOf(stored, found));
        }
        if (hasMoved || evidenceChanged) {
          [...stored, ...found].forEach(item => touched.add(item.entityId));
        }
      }
      await replaceAttributions(transaction, {
        resourceKeys: [...moved.keys()],
        attributions: [...moved.values()].flat(),
      });
      await insertAttributionTransitions(transaction, {
        transitions,
        at: this.#clock().toISOString(),
      });
      await markEntitiesDirty(transaction, [...touched]);
      await markEntitiesOfAccountsDirty(
        transaction,
        resources
          .filter(({ resourceType }) => resourceType === ACCOUNT_RESOURCE_TYPE)
          .map(({ accountId }) => accountId),
      );
      return moved.size;
    });
  }
}

function sameAttributions(
  stored: readonly StoredAttribution[],
  found: readonly StoredAttribution[],
): boolean {
  const known = new Map(stored.map(item => [item.entityId, item]));
  return (
    stored.length === found.length &&
    found.every(item => {
      const twin = known.get(item.entityId);
      return twin?.rule === item.rule && twin.detail === item.detail;
    })
  );
}

/** Entities that gained or lost a resource; another rule for the same entity is neither. */
function transitionsOf(
  stored: readonly StoredAttribution[],
  found: readonly StoredAttribution[],
): AttributionTransition[] {
  const before = new Set(stored.map(item => item.entityId));
  const after = new Set(found.map(item => item.entityId));
  return [
    ...found
      .filter(item => !before.has(item.entityId))
      .map(item => ({ ...item, gained: true })),
    ...stored
      .filter(item => !after.has(item.entityId))
      .map(item => ({ ...item, gained: false })),
  ];
}
