import type { ScorecardSummary } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';

/** Rows of the ranking of entities, by ref; those without a scorecard are left out. @internal */
export async function listSummaries(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, ScorecardSummary>> {
  if (entityRefs.length === 0) {
    return new Map();
  }
  const rows: { entity_ref: string; summary: string }[] = await knex(
    'scorecards',
  )
    .where(inValues(knex, 'entity_ref', entityRefs))
    .select('entity_ref', 'summary');
  return new Map(rows.map(row => [row.entity_ref, JSON.parse(row.summary)]));
}
