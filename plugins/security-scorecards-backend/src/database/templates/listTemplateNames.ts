import type { Knex } from 'knex';
import type { FleetFilter } from '../../fleet/FleetFilter';
import { templatedScorecards } from './templatedScorecards';

/** A page of the templates that entities were created from, by name, and how many there are. @internal */
export async function listTemplateNames(
  knex: Knex,
  options: { fleet: FleetFilter; afterName: string; limit: number },
): Promise<{ names: string[]; totalItems: number }> {
  const { fleet, afterName, limit } = options;
  const rows: { template: string }[] = await templatedScorecards(knex, fleet)
    .where('entities.template', '>', afterName)
    .distinct('entities.template as template')
    .orderBy('template')
    .limit(limit);
  const [{ total }]: { total: number | string }[] = await templatedScorecards(
    knex,
    fleet,
  ).countDistinct({ total: 'entities.template' });
  return {
    names: rows.map(({ template }) => template),
    totalItems: Number(total),
  };
}
