import type { Database } from '../database/Database';
import {
  markAttributed,
  markCandidates,
} from '../database/attribution/markCandidates';
import type {
  EntityRecord,
  StoredEntity,
} from '../database/entities/EntityRecord';
import { readEntities } from '../database/entities/readEntities';
import { upsertEntities } from '../database/entities/upsertEntities';
import { insertEntityVersions } from '../database/history/insertEntityVersions';
import { applyDeclaredWaivers } from '../database/waivers/applyDeclaredWaivers';
import { writeState } from '../database/state/writeState';
import type { ConfiguredRule } from './config/ConfiguredRule';
import { markRuleCandidates } from './markRuleCandidates';

/** Changed scopes in one synchronisation above which all resources are looked at, instead of a search for each scope. */
const SEARCH_LIMIT = 20;

/**
 * Writes changed entities and, in the same transaction, marks the resources that a changed scope may gain or lose.
 *
 * @internal
 */
export async function storeEntities(
  database: Database,
  options: {
    records: readonly EntityRecord[];
    rules: readonly ConfiguredRule[];
    /** Records that this synchronisation wrote before. */
    alreadyWritten: number;
    /** ISO 8601. */
    at: string;
  },
): Promise<void> {
  const { records, rules, alreadyWritten, at } = options;
  if (records.length === 0) {
    return;
  }
  await database.transaction(async transaction => {
    const refs = records.map(record => record.entityRef);
    const before = await readEntities(transaction, refs);
    const beforeByRef = new Map(before.map(item => [item.entityRef, item]));
    const moved = records.filter(
      record => !sameScope(beforeByRef.get(record.entityRef), record),
    );
    await upsertEntities(transaction, records);
    await applyDeclaredWaivers(transaction, {
      origin: 'annotation',
      entityRefs: refs,
      declared: records.flatMap(record => record.waivers ?? []),
      now: new Date(at),
    });
    await insertEntityVersions(transaction, { records, before, at });
    if (moved.length === 0) {
      return;
    }
    if (alreadyWritten + moved.length > SEARCH_LIMIT) {
      await writeState(transaction, 'attribution.cursor', '0');
      return;
    }
    for (const record of moved) {
      const stored = beforeByRef.get(record.entityRef);
      await markCandidates(transaction, record.scope);
      if (stored) {
        await markAttributed(transaction, stored.id);
      }
      if (stored?.annotated !== record.annotated) {
        await markRuleCandidates(transaction, record.entityRef, rules);
      }
    }
  });
}

/** Whether the entity is known and claims what it claimed, by annotations or else by rules. */
function sameScope(
  stored: StoredEntity | undefined,
  record: EntityRecord,
): boolean {
  return (
    stored !== undefined &&
    stored.annotated === record.annotated &&
    JSON.stringify(stored.scope) === JSON.stringify(record.scope)
  );
}
