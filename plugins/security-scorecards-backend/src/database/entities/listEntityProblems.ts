import type {
  AttributionProblem,
  EntityProblem,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';

/** Annotations that cannot be read, by entity ref. At most `limit` entities. @internal */
export async function listEntityProblems(
  knex: Knex,
  options: { limit: number },
): Promise<EntityProblem[]> {
  const rows: { entity_ref: string; problems: string }[] = await knex(
    'entities',
  )
    .select('entity_ref', 'problems')
    .where('has_problems', true)
    .orderBy('entity_ref')
    .limit(options.limit);
  return rows.flatMap(row => {
    const problems: AttributionProblem[] = JSON.parse(row.problems);
    return problems.map(problem => ({ entityRef: row.entity_ref, problem }));
  });
}
