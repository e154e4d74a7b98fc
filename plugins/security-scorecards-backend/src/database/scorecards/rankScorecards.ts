import type { ScorecardSummary } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import type {
  FilterKey,
  RankingFilter,
} from '../../scorecards/ranking/parseRankingFilter';
import type {
  OrderField,
  RankingOrder,
} from '../../scorecards/ranking/parseRankingOrder';
import { inValues } from '../inValues';

/** Order column, and what stands for no value when the order falls and when it rises, so that it comes last. */
const COLUMNS: Record<
  OrderField,
  { column: string; lowest?: number | string; highest?: number | string }
> = {
  risk: { column: 'risk' },
  score: { column: 'score', lowest: -1, highest: 101 },
  coverage: { column: 'coverage' },
  title: { column: 'title_sort' },
  kind: { column: 'kind' },
  owner: { column: 'owner', lowest: '', highest: 'zzzz' },
  oldestEvidenceAt: {
    column: 'oldest_evidence_at',
    lowest: '',
    highest: '9999',
  },
  failing: { column: 'failing' },
};

/** Columns of the conditions that compare one. */
const FILTER_COLUMNS: Partial<Record<FilterKey, string>> = {
  kind: 'kind',
  namespace: 'namespace',
  owner: 'owner',
  system: 'system',
  lifecycle: 'lifecycle',
  criticality: 'criticality',
};

/** Whether an order field holds texts. @internal */
export function isTextOrder(field: OrderField): boolean {
  return ['title', 'kind', 'owner', 'oldestEvidenceAt'].includes(field);
}

/** A row of the ranking with its place in the order. @internal */
export interface RankedScorecard {
  summary: ScorecardSummary;
  orderValue: string | number;
  entityRef: string;
}

/** One page of the ranking and the number of all rows that match. @internal */
export async function rankScorecards(
  knex: Knex,
  options: {
    filter: readonly RankingFilter[];
    order: RankingOrder;
    limit: number;
    after?: { orderValue: string | number; entityRef: string };
    /** Absent for all. */
    entityRefs?: readonly string[];
  },
): Promise<{ items: RankedScorecard[]; totalItems: number }> {
  const { order, after, limit } = options;
  const matching = () => applyFilter(knex, options);
  const value = orderExpression(knex, order);
  const page = matching()
    .select('summary', 'entity_ref', knex.raw('? as order_value', [value]))
    .orderByRaw(`? ${order.direction}, entity_ref asc`, [value])
    .limit(limit);
  if (after) {
    const comparison = order.direction === 'asc' ? '>' : '<';
    page.whereRaw(`(? ${comparison} ? or (? = ? and entity_ref > ?))`, [
      value,
      after.orderValue,
      value,
      after.orderValue,
      after.entityRef,
    ]);
  }
  const rows: {
    summary: string;
    entity_ref: string;
    order_value: string | number;
  }[] = await page;
  const [{ total }]: { total: number | string }[] = await matching().count({
    total: '*',
  });
  return {
    items: rows.map(row => ({
      summary: JSON.parse(row.summary),
      orderValue: row.order_value,
      entityRef: row.entity_ref,
    })),
    totalItems: Number(total),
  };
}

function orderExpression(knex: Knex, order: RankingOrder): Knex.Raw {
  const { column, lowest, highest } = COLUMNS[order.field];
  const missing = order.direction === 'desc' ? lowest : highest;
  // A literal of this file: a bound one would have no type on PostgreSQL.
  const literal = typeof missing === 'string' ? `'${missing}'` : missing;
  return missing === undefined
    ? knex.raw('??', [column])
    : knex.raw(`coalesce(??, ${literal})`, [column]);
}

function applyFilter(
  knex: Knex,
  options: {
    filter: readonly RankingFilter[];
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
    case 'account':
      query.whereIn('entity_id', accounts =>
        accounts
          .select('entity_id')
          .from('scorecard_accounts')
          .whereIn('account_id', [...values]),
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
