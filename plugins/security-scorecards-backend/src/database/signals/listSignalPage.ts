import type { Knex } from 'knex';
import type {
  Severity,
  SignalState,
} from 'backstage-plugin-security-scorecards-common';
import { memberResources } from '../scorecards/memberResources';
import { fromTimestamp } from '../timestamps';

/** A signal on an entity. @internal */
export interface SignalRow {
  id: number;
  signalId: string;
  product: string;
  type: string;
  title: string;
  severity: Severity;
  severityRank: number;
  state: SignalState;
  resourceId: string;
  resourceType: string;
  accountId: string;
  accountName?: string;
  region: string;
  inherited: boolean;
  firstObservedAt: string;
  observedAt: string;
  archivedAt?: string;
}

/** Which signals of an entity are asked for. @internal */
export interface SignalFilter {
  entityRef: string;
  /** Alternatives; none for all. */
  severities: readonly Severity[];
  product?: string;
  /** Alternatives. */
  states: readonly SignalState[];
}

/** Place in the order of the page. @internal */
export type SignalPosition = Pick<SignalRow, 'severityRank' | 'id'>;

interface SelectedRow {
  id: number;
  signal_id: string;
  product: string;
  type: string;
  title: string;
  severity: Severity;
  severity_rank: number;
  state: SignalState;
  resource_id: string;
  resource_type: string;
  account_id: string;
  account_name: string | null;
  region: string;
  inherited: number | string;
  first_observed_at: Date | string;
  observed_at: Date | string;
  archived_at: Date | string | null;
}

/** One page of an entity's signals, worst first and in a severity the latest found first. @internal */
export async function listSignalPage(
  knex: Knex,
  options: SignalFilter & { limit: number; after?: SignalPosition },
): Promise<SignalRow[]> {
  const { after, limit } = options;
  const query = matching(knex, options)
    .join('resources', 'resources.id', 'signals.resource_key')
    .leftJoin('accounts', 'accounts.account_id', 'signals.account_id')
    .select(
      'signals.id',
      'signals.signal_id',
      'signals.product',
      'signals.type',
      'signals.title',
      'signals.severity',
      'signals.severity_rank',
      'signals.state',
      'signals.account_id',
      'signals.region',
      'signals.first_observed_at',
      'signals.observed_at',
      'signals.archived_at',
      'resources.resource_id',
      'resources.resource_type',
      'accounts.name as account_name',
      'members.inherited',
    )
    .orderBy([
      { column: 'signals.severity_rank' },
      { column: 'signals.id', order: 'desc' },
    ])
    .limit(limit);
  if (after) {
    query.whereRaw(
      '(signals.severity_rank > ? or (signals.severity_rank = ? and signals.id < ?))',
      [after.severityRank, after.severityRank, after.id],
    );
  }
  const rows: SelectedRow[] = await query;
  return rows.map(toRow);
}

/** The signals that match, counted by severity. @internal */
export async function countSignals(
  knex: Knex,
  filter: SignalFilter,
): Promise<Record<Severity, number>> {
  const rows: { severity: Severity; total: number | string }[] = await matching(
    knex,
    filter,
  )
    .select('signals.severity')
    .count({ total: '*' })
    .groupBy('signals.severity');
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  rows.forEach(row => {
    counts[row.severity] = Number(row.total);
  });
  return counts;
}

function matching(knex: Knex, filter: SignalFilter): Knex.QueryBuilder {
  const { entityRef, severities, product, states } = filter;
  const query = knex
    .from(memberResources(knex, entityRef).as('members'))
    .join('signals', 'signals.resource_key', 'members.resource_key')
    .whereIn('signals.state', states);
  if (severities.length > 0) {
    query.whereIn('signals.severity', severities);
  }
  if (product !== undefined) {
    query.where('signals.product', product);
  }
  return query;
}

function toRow(row: SelectedRow): SignalRow {
  return {
    id: row.id,
    signalId: row.signal_id,
    product: row.product,
    type: row.type,
    title: row.title,
    severity: row.severity,
    severityRank: row.severity_rank,
    state: row.state,
    resourceId: row.resource_id,
    resourceType: row.resource_type,
    accountId: row.account_id,
    accountName: row.account_name ?? undefined,
    region: row.region,
    inherited: Number(row.inherited) === 1,
    firstObservedAt: fromTimestamp(row.first_observed_at),
    observedAt: fromTimestamp(row.observed_at),
    archivedAt: fromTimestamp(row.archived_at),
  };
}
