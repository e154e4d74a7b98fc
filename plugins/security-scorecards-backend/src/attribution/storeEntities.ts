import type { Database, Transaction } from '../database/Database';
import {
  markAccountCandidates,
  markAttributed,
  markCandidates,
  markTagCandidates,
} from '../database/attribution/markCandidates';
import type {
  EntityRecord,
  StoredEntity,
} from '../database/entities/EntityRecord';
import { readEntities } from '../database/entities/readEntities';
import { upsertEntities } from '../database/entities/upsertEntities';
import { writeState } from '../database/state/writeState';
import type { ConfiguredRule } from './config/readAttributionRules';

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
  },
): Promise<void> {
  const { records, rules, alreadyWritten } = options;
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
      } else {
        await markRuleCandidates(transaction, record.entityRef, rules);
      }
    }
  });
}

async function markRuleCandidates(
  transaction: Transaction,
  entityRef: string,
  rules: readonly ConfiguredRule[],
): Promise<void> {
  for (const rule of rules) {
    const value = rule.valueOf(entityRef);
    const names = value !== undefined || rule.entityRefOf('') === entityRef;
    if (names && rule.tag !== undefined) {
      await markTagCandidates(transaction, { key: rule.tag, value });
    } else if (names && rule.account !== undefined) {
      await markAccountCandidates(transaction, rule.account);
    }
  }
}

/** Whether the entity is known and claims what it claimed. */
function sameScope(
  stored: StoredEntity | undefined,
  record: EntityRecord,
): boolean {
  return (
    stored !== undefined &&
    JSON.stringify(stored.scope) === JSON.stringify(record.scope)
  );
}
