import type { Knex } from 'knex';

/** Whether an entity has a scorecard. @internal */
export async function hasScorecard(
  knex: Knex,
  entityRef: string,
): Promise<boolean> {
  const row = await knex('scorecards')
    .where({ entity_ref: entityRef })
    .first('entity_id');
  return row !== undefined;
}
