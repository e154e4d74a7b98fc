import type { ScorecardSummary } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import type { RankingFilter } from '../../scorecards/ranking/parseRankingFilter';
import type {
  OrderField,
  RankingOrder,
} from '../../scorecards/ranking/parseRankingOrder';
import { matchingScorecards } from './matchingScorecards';
import { scoreChangeSince } from './scoreChangeSince';

/** Order column, and what stands for no value when the order falls and when it rises, so that it comes last. */
const COLUMNS: Record<
  OrderField,
  { column?: string; lowest?: number | string; highest?: number | string }
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
  // Computed: a day later every change is another one.
  delta30d: { lowest: -101, highest: 101 },
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

interface RankedRow {
  summary: string;
  entity_ref: string;
  order_value: string | number;
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
    /** Since when changes of scores count, in days since 1970-01-01. */
    changesSince: number;
  },
): Promise<{ items: RankedScorecard[]; totalItems: number }> {
  const { order, after, limit } = options;
  const matching = () => matchingScorecards(knex, options);
  const value = orderExpression(knex, order, options.changesSince);
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
  const [rows, [{ total }]]: [RankedRow[], { total: number | string }[]] =
    await Promise.all([page, matching().count({ total: '*' })]);
  return {
    items: rows.map(row => ({
      summary: JSON.parse(row.summary),
      orderValue: row.order_value,
      entityRef: row.entity_ref,
    })),
    totalItems: Number(total),
  };
}

function orderExpression(
  knex: Knex,
  order: RankingOrder,
  changesSince: number,
): Knex.Raw {
  const { column, lowest, highest } = COLUMNS[order.field];
  const value =
    column === undefined
      ? scoreChangeSince(knex, changesSince)
      : knex.raw('??', [column]);
  const missing = order.direction === 'desc' ? lowest : highest;
  // A literal of this file: a bound one would have no type on PostgreSQL.
  const literal = typeof missing === 'string' ? `'${missing}'` : missing;
  return missing === undefined
    ? value
    : knex.raw(`coalesce(?, ${literal})`, [value]);
}
