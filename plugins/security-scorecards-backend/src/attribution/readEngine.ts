import type { Database } from '../database/Database';
import { listScopedEntities } from '../database/entities/listScopedEntities';
import { listAccounts } from '../database/targets/listAccounts';
import { yieldToEventLoop } from '../util/yieldToEventLoop';
import { AttributionEngine } from './AttributionEngine';
import type { ScopedEntity } from './AttributionRule';
import type { ConfiguredRule } from './config/ConfiguredRule';
import { claimsAnything, type EntityScope } from './scope/EntityScope';

const ENTITIES_AT_ONCE = 500;

/** Id of an entity that is not stored yet. @internal */
export const UNSTORED_ENTITY_ID = -1;

/** An entity as it would be. @internal */
export interface EntityChange {
  /** In lower case. */
  entityRef: string;
  annotated: boolean;
  scope: EntityScope;
}

/** An engine with the names of what it gives resources to. @internal */
export interface ReadEngine {
  engine: AttributionEngine;
  /** Refs by id. */
  refs: ReadonlyMap<number, string>;
  /** Id of the changed entity, {@link UNSTORED_ENTITY_ID} when it is not stored; undefined without a change. */
  changedId?: number;
}

/** Builds the engine of all stored entities, one of which may be replaced by what it would be. @internal */
export async function readEngine(
  database: Database,
  options: { rules: readonly ConfiguredRule[]; change?: EntityChange },
): Promise<ReadEngine> {
  const { rules, change } = options;
  const entities: ScopedEntity<EntityScope>[] = [];
  const ids = new Map<string, number>();
  const refs = new Map<number, string>();
  const annotated = new Set<number>();
  const add = (id: number, entity: EntityChange) => {
    ids.set(entity.entityRef, id);
    refs.set(id, entity.entityRef);
    if (entity.annotated) {
      annotated.add(id);
    }
    if (claimsAnything(entity.scope)) {
      entities.push({ id, scope: entity.scope });
    }
  };
  for (let afterId = 0; ; ) {
    const page = await listScopedEntities(database, {
      afterId,
      limit: ENTITIES_AT_ONCE,
    });
    for (const item of page) {
      add(item.id, item.entityRef === change?.entityRef ? change : item);
    }
    await yieldToEventLoop();
    if (page.length < ENTITIES_AT_ONCE) {
      break;
    }
    afterId = page[page.length - 1].id;
  }
  if (change && !ids.has(change.entityRef)) {
    add(UNSTORED_ENTITY_ID, change);
  }
  const accounts = rules.some(rule => rule.usesAccounts)
    ? await listAccounts(database)
    : [];
  return {
    engine: AttributionEngine.create({
      entities,
      rules,
      entityId: ref => ids.get(ref),
      isAnnotated: id => annotated.has(id),
      accounts: new Map(accounts.map(account => [account.id, account])),
    }),
    refs,
    changedId: change && ids.get(change.entityRef),
  };
}
