import type { Knex } from 'knex';
import type { RuleName } from '../../attribution/AttributionRule';
import { inValues } from '../inValues';

/** A resource that was attributed to an entity. @internal */
export interface ClaimAt {
  entityRef: string;
  resourceKey: number;
  rule: RuleName;
}

/** What was attributed to entities at a time. @internal */
export async function listClaimsAt(
  knex: Knex,
  options: { entityRefs: readonly string[]; at: string },
): Promise<ClaimAt[]> {
  const { entityRefs, at } = options;
  if (entityRefs.length === 0) {
    return [];
  }
  const claims = new Map<string, ClaimAt>();
  const current: ClaimRow[] = await knex('attributions as a')
    .join('entities as e', 'e.id', 'a.entity_id')
    .where(inValues(knex, 'e.entity_ref', entityRefs))
    .select('e.entity_ref', 'a.resource_key', 'a.rule');
  for (const row of current) {
    claims.set(keyOf(row), toClaim(row));
  }
  const later: (ClaimRow & { gained: number })[] = await knex(
    'attribution_transitions as t',
  )
    .join('history_entities as e', 'e.id', 't.entity_key')
    .where(inValues(knex, 'e.entity_ref', entityRefs))
    .where('t.at', '>', at)
    .orderBy([
      { column: 't.at', order: 'desc' },
      { column: 't.id', order: 'desc' },
    ])
    .select('e.entity_ref', 't.resource_key', 't.rule', 't.gained');
  // From the latest change back to the first one after that time.
  for (const row of later) {
    if (row.gained) {
      claims.delete(keyOf(row));
    } else {
      claims.set(keyOf(row), toClaim(row));
    }
  }
  return [...claims.values()];
}

interface ClaimRow {
  entity_ref: string;
  resource_key: number;
  rule: RuleName;
}

function keyOf(row: ClaimRow): string {
  return `${row.resource_key} ${row.entity_ref}`;
}

function toClaim(row: ClaimRow): ClaimAt {
  return {
    entityRef: row.entity_ref,
    resourceKey: row.resource_key,
    rule: row.rule,
  };
}
