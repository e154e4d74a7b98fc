import type { ScorecardAggregate } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import type { FleetFilter } from '../../fleet/FleetFilter';
import {
  AGGREGATE_COLUMNS,
  toAggregate,
  type AggregateRow,
} from '../fleet/aggregates';
import { templatedScorecards } from './templatedScorecards';

/** Sums over the entities that were created from one version of a template. @internal */
export interface TemplateVersionSums extends ScorecardAggregate {
  template: string;
  /** Absent for entities that name no version. */
  version?: string;
}

/** Versions of all templates together that are read at most; those with the most entities. */
const LIMIT = 5_000;

type Row = AggregateRow & {
  template: string;
  template_version: string | null;
};

/** Sums by template and version, the most entities first. @internal */
export async function sumTemplateVersions(
  knex: Knex,
  options: { fleet: FleetFilter; templates: readonly string[] },
): Promise<TemplateVersionSums[]> {
  if (options.templates.length === 0) {
    return [];
  }
  const rows: Row[] = await templatedScorecards(
    knex,
    options.fleet,
    options.templates,
  )
    .groupBy('entities.template', 'entities.template_version')
    .select(
      'entities.template',
      'entities.template_version',
      knex.raw(AGGREGATE_COLUMNS),
    )
    .orderByRaw('count(*) desc, entities.template, entities.template_version')
    .limit(LIMIT);
  return rows.map(row => ({
    template: row.template,
    version: row.template_version ?? undefined,
    ...toAggregate(row),
  }));
}
