import type { Knex } from 'knex';
import type {
  FilterKey,
  RankingFilter,
} from '../../scorecards/ranking/parseRankingFilter';
import { inValues } from '../inValues';

/** Columns of the conditions that compare one. */
const FILTER_COLUMNS: Partial<Record<FilterKey, string>> = {
  kind: 'kind',
  namespace: 'namespace',
  owner: 'owner',
  system: 'system',
  lifecycle: 'lifecycle',
  criticality: 'criticality',
};

/** Scorecards that the filter takes, of the given entities only where they are given. @internal */
export function matchingScorecards(
  knex: Knex,
  options: {
    filter: readonly RankingFilter[];
    /** Absent for all. */
    entityRefs?: readonly string[];
  },
): Knex.QueryBuilder {
  const query = knex('scorecards');
  if (options.entityRefs) {
    query.where(inValues(knex, 'entity_ref', options.entityRefs));
  }
  if (options.filter.length > 0) {
    query.where(alternatives => {
      for (const conditions of options.filter) {
        alternatives.orWhere(all => {
          for (const [key, values] of conditions) {
            all.where(any => applyCondition(any, key, values));
          }
        });
      }
    });
  }
  return query;
}

function applyCondition(
  query: Knex.QueryBuilder,
  key: FilterKey,
  values: readonly string[],
): void {
  const column = FILTER_COLUMNS[key];
  if (column) {
    query.whereIn(column, [...values]);
    return;
  }
  switch (key) {
    case 'grade':
      query.whereIn(
        'grade',
        values.filter(value => value !== 'none'),
      );
      if (values.includes('none')) {
        query.orWhereNull('grade');
      }
      break;
    case 'domain':
      query.whereIn('entity_id', domains =>
        domains
          .select('entity_id')
          .from('scorecard_domains')
          .whereIn('domain_id', [...values])
          .where('failing', '>', 0),
      );
      break;
    case 'partOf':
      query.whereIn('entity_id', parts =>
        parts
          .select('entity_rollups.part_id')
          .from('entity_rollups')
          .join('entities', 'entities.id', 'entity_rollups.entity_id')
          .whereIn('entities.entity_ref', [...values]),
      );
      break;
    case 'account':
      query.whereIn('entity_id', accounts =>
        accounts
          .select('entity_id')
          .from('scorecard_accounts')
          .whereIn('account_id', [...values]),
      );
      break;
    case 'template':
      query.whereIn('entity_id', entities =>
        entities
          .select('id')
          .from('entities')
          .whereIn('template', [...values]),
      );
      break;
    case 'templateVersion':
      query.whereIn('entity_id', entities =>
        entities
          .select('id')
          .from('entities')
          .whereNotNull('template')
          .where(version => {
            version.whereIn('template_version', [...values]);
            if (values.includes('none')) {
              version.orWhereNull('template_version');
            }
          }),
      );
      break;
    default:
      for (const value of values) {
        const pattern = `%${value.replace(/[!%_]/g, '!$&')}%`;
        query
          .orWhereRaw("title_sort like ? escape '!'", [pattern])
          .orWhereRaw("entity_ref like ? escape '!'", [pattern]);
      }
  }
}
