import type { Scorecard } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';

/** The stored scorecard of an entity; undefined when it has none. @internal */
export async function readScorecardDocument(
  knex: Knex,
  entityRef: string,
): Promise<Scorecard | undefined> {
  const row: { document: string } | undefined = await knex('scorecards')
    .where({ entity_ref: entityRef })
    .first('document');
  return row && JSON.parse(row.document);
}
