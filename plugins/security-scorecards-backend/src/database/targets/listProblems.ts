import type { Knex } from 'knex';
import type { CollectionProblem } from 'backstage-plugin-security-scorecards-node';

/** Problems of the providers and of the targets that are visited, by place. */
export async function listProblems(knex: Knex): Promise<CollectionProblem[]> {
  return knex('collection_problems')
    .select('place', 'message', 'mend')
    .whereNotIn(
      'origin',
      knex('collection_targets')
        .select(knex.raw(`'target:' || id`))
        .where({ active: false }),
    )
    .orderBy(['place', 'id']);
}
