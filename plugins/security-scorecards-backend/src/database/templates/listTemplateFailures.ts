import type { Knex } from 'knex';
import type { FleetFilter } from '../../fleet/FleetFilter';
import { templatedScorecards } from './templatedScorecards';

/** A control that fails in entities of one version of a template. @internal */
export interface TemplateFailure {
  template: string;
  version?: string;
  controlId: string;
  practiceId: string;
  /** 0 is critical. */
  severityRank: number;
  entities: number;
  resources: number;
}

interface Row {
  template: string;
  template_version: string | null;
  control_id: string;
  practice_id: string;
  severity_rank: number;
  entities: number | string;
  resources: number | string;
}

/**
 * The controls that fail in the most entities of each version, on their own resources: at most `limit` of a version, and of equal
 * ones the more severe first.
 *
 * @internal
 */
export async function listTemplateFailures(
  knex: Knex,
  options: { fleet: FleetFilter; templates: readonly string[]; limit: number },
): Promise<TemplateFailure[]> {
  const { fleet, limit, templates } = options;
  if (templates.length === 0) {
    return [];
  }
  const failures = templatedScorecards(knex, fleet, templates)
    .join('scorecard_controls as c', 'c.entity_id', 'matching.entity_id')
    .where({ 'c.status': 'fail', 'c.inherited': false })
    .groupBy('entities.template', 'entities.template_version', 'c.control_id')
    .select(
      'entities.template',
      'entities.template_version',
      'c.control_id',
      knex.raw(
        `min(c.practice_id) as practice_id, min(c.severity_rank) as severity_rank, count(*) as entities,
         sum(c.failing_resources) as resources, row_number() over (
           partition by entities.template, entities.template_version
           order by count(*) desc, min(c.severity_rank), c.control_id
         ) as place`,
      ),
    );
  const rows: Row[] = await knex
    .from(failures.as('failures'))
    .where('place', '<=', limit)
    .orderBy(['template', 'template_version', 'place'])
    .select('*');
  return rows.map(row => ({
    template: row.template,
    version: row.template_version ?? undefined,
    controlId: row.control_id,
    practiceId: row.practice_id,
    severityRank: row.severity_rank,
    entities: Number(row.entities),
    resources: Number(row.resources),
  }));
}
