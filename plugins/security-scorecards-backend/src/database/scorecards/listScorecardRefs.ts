import type { Knex } from 'knex';

/** Refs of all entities that have a scorecard. @internal */
export async function listScorecardRefs(knex: Knex): Promise<string[]> {
  const rows: { entity_ref: string }[] = await knex('scorecards').select(
    'entity_ref',
  );
  return rows.map(row => row.entity_ref);
}
