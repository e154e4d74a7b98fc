import type { Knex } from 'knex';
import type { EntityScope } from '../../attribution/scope/EntityScope';
import { inValues } from '../inValues';
import { claimedByScope } from './claimedByScope';
import type { TagCandidate } from './markCandidates';
import { lowerTagCondition, tagCondition } from './tagCondition';

/** What may be attributed otherwise when an entity has another scope. @internal */
export interface CandidateOptions {
  /** Absent when the entity is not stored. */
  entityId?: number;
  scope: EntityScope;
  /** Tags by which rules may give resources to the entity. */
  tags: readonly TagCandidate[];
  /** Accounts whose resources rules may give to the entity. */
  accountIds: readonly string[];
  afterKey: number;
  limit: number;
}

/** Keys of the resources that the entity has, or that its scope or a rule names, after a key and by rising key. @internal */
export async function listCandidates(
  knex: Knex,
  options: CandidateOptions,
): Promise<number[]> {
  const { entityId, scope, tags, accountIds } = options;
  const rows: { id: number }[] = await knex('resources')
    .select('resources.id')
    .whereNull('resources.removed_at')
    .where('resources.id', '>', options.afterKey)
    .where(query => {
      query.where(claimedByScope(knex, scope));
      if (entityId !== undefined) {
        query.orWhereIn('resources.id', owned =>
          owned
            .select('resource_key')
            .from('attributions')
            .where({ entity_id: entityId }),
        );
      }
      for (const { key, value } of tags) {
        query.orWhereRaw(
          ...(value === undefined
            ? tagCondition(knex, key, undefined)
            : lowerTagCondition(knex, key, value)),
        );
      }
      if (accountIds.length > 0) {
        query.orWhere(inValues(knex, 'resources.account_id', [...accountIds]));
      }
    })
    .orderBy('resources.id')
    .limit(options.limit);
  return rows.map(row => row.id);
}
