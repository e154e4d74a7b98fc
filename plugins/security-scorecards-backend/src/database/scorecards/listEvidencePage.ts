import type {
  EvidenceSource,
  Status,
  UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { isPostgres } from '../rowSource';
import { fromTimestamp } from '../timestamps';
import { memberResources } from './memberResources';

/** Statuses, worst first: the order of the page. */
const STATUS_RANKS: readonly Status[] = [
  'fail',
  'unknown',
  'waived',
  'pass',
  'not-applicable',
];

/** Rank of a control that the catalogue does not know: that of medium. */
const UNKNOWN_SEVERITY = 2;

/** A row of evidence on an entity. @internal */
export interface EvidenceRow {
  id: number;
  source: EvidenceSource;
  controlId: string;
  resourceId: string;
  resourceType: string;
  accountId: string;
  accountName?: string;
  region: string;
  /** As the scorecard counts it, stale and suppressed ones too. */
  status: Status;
  reason?: UnknownReason;
  reasonText?: string;
  inherited: boolean;
  suppressed: boolean;
  externalId?: string;
  firstObservedAt?: string;
  observedAt: string;
  statusRank: number;
  severityRank: number;
}

/** Place in the order of the page. @internal */
export type EvidencePosition = Pick<
  EvidenceRow,
  'statusRank' | 'severityRank' | 'id'
>;

/** Which evidence of an entity is asked for. @internal */
export interface EvidencePageOptions {
  entityRef: string;
  /** Lower-case ids; absent for all. */
  controlKeys?: readonly string[];
  /** Only controls that the catalogue does not know. */
  uncategorised: boolean;
  /** Lower-case ids of controls that don't count. */
  excludedKeys: readonly string[];
  /** Alternatives; none for all. */
  statuses: readonly Status[];
  /** Before which time evidence of a source is stale. */
  staleBefore: Record<EvidenceSource, string>;
  limit: number;
  after?: EvidencePosition;
}

/** One page of the evidence behind a scorecard, worst first, and the number of all rows that match. @internal */
export async function listEvidencePage(
  knex: Knex,
  options: EvidencePageOptions,
): Promise<{ items: EvidenceRow[]; totalItems: number }> {
  const { after, limit } = options;
  const page = matching(knex, options)
    .orderBy(['status_rank', 'severity_rank', 'id'])
    .limit(limit);
  if (!after) {
    // The count comes with the page, so that the rows are gathered once.
    const counted: (SelectedRow & { total: number | string })[] =
      await page.select('*', knex.raw('count(*) over () as total'));
    return {
      items: counted.map(toRow),
      totalItems: Number(counted[0]?.total ?? 0),
    };
  }
  const rows: SelectedRow[] = await page
    .select('*')
    .whereRaw(
      '(status_rank > ? or (status_rank = ? and (severity_rank > ? or (severity_rank = ? and id > ?))))',
      [
        after.statusRank,
        after.statusRank,
        after.severityRank,
        after.severityRank,
        after.id,
      ],
    );
  const [{ total }]: { total: number | string }[] = await matching(
    knex,
    options,
  ).count({ total: '*' });
  return { items: rows.map(toRow), totalItems: Number(total) };
}

interface SelectedRow {
  id: number;
  source: EvidenceSource;
  control_id: string;
  resource_id: string;
  resource_type: string;
  account_id: string;
  account_name: string | null;
  region: string;
  stored_status: string;
  reason: UnknownReason | null;
  reason_text: string | null;
  inherited: number;
  suppressed: boolean | number;
  external_id: string | null;
  first_observed_at: Date | string | null;
  observed_at: Date | string;
  status_rank: number;
  severity_rank: number;
}

function matching(knex: Knex, options: EvidencePageOptions): Knex.QueryBuilder {
  const ranked = rankedEvidence(knex, options).as('ranked');
  const query = knex.from(ranked);
  if (options.statuses.length > 0) {
    query.whereIn(
      'status_rank',
      options.statuses.map(status => STATUS_RANKS.indexOf(status)),
    );
  }
  return query;
}

/** All evidence of the entity with the status that counts, before the status is filtered. */
function rankedEvidence(
  knex: Knex,
  options: EvidencePageOptions,
): Knex.QueryBuilder {
  const query = knex
    .from(memberResources(knex, options.entityRef).as('members'))
    .join('evidence', 'evidence.resource_key', 'members.resource_key')
    .join('resources', 'resources.id', 'evidence.resource_key')
    .leftJoin('accounts', 'accounts.account_id', 'evidence.account_id')
    .leftJoin('catalogue_controls as controls', join =>
      join
        .on('controls.source', 'evidence.source')
        .on('controls.control_key', knex.raw('lower(evidence.control_id)')),
    )
    .select(
      'evidence.id',
      'evidence.source',
      'evidence.control_id',
      'evidence.account_id',
      'evidence.region',
      'evidence.status as stored_status',
      'evidence.reason',
      'evidence.reason_text',
      'evidence.suppressed',
      'evidence.external_id',
      'evidence.first_observed_at',
      'evidence.observed_at',
      'resources.resource_id',
      'resources.resource_type',
      'accounts.name as account_name',
      'members.inherited',
      knex.raw('coalesce(controls.severity_rank, ?) as severity_rank', [
        UNKNOWN_SEVERITY,
      ]),
      statusRank(knex, options.staleBefore),
    );
  const key = 'lower(evidence.control_id)';
  if (options.controlKeys) {
    query.whereRaw(`${key} in (${valuesOf(knex)})`, [
      JSON.stringify(options.controlKeys),
    ]);
  }
  if (options.uncategorised) {
    query.whereNull('controls.control_key');
  }
  if (options.excludedKeys.length > 0) {
    query.whereRaw(`${key} not in (${valuesOf(knex)})`, [
      JSON.stringify(options.excludedKeys),
    ]);
  }
  return query;
}

/** The order of statuses, with the rules by which the evaluation reads a row. */
function statusRank(
  knex: Knex,
  staleBefore: Record<EvidenceSource, string>,
): Knex.Raw {
  const sources = Object.entries(staleBefore);
  const stale = sources
    .map(() => '(evidence.source = ? and evidence.observed_at < ?)')
    .join(' or ');
  return knex.raw(
    `case
      when ${stale} then 1
      when evidence.status = 'fail' and evidence.suppressed then 2
      when evidence.status = 'fail' then 0
      when evidence.status = 'unknown' then 1
      when evidence.status = 'pass' and resources.resource_type = 'AWS::::Account'
        and not coalesce(controls.account_level, false) then 4
      when evidence.status = 'pass' then 3
      else 4 end as status_rank`,
    sources.flat(),
  );
}

function valuesOf(knex: Knex): string {
  return isPostgres(knex)
    ? 'select value from json_array_elements_text(?::json)'
    : 'select value from json_each(?)';
}

function toRow(row: SelectedRow): EvidenceRow {
  const status = STATUS_RANKS[row.status_rank];
  const isStale = status === 'unknown' && row.stored_status !== 'unknown';
  return {
    id: row.id,
    source: row.source,
    controlId: row.control_id,
    resourceId: row.resource_id,
    resourceType: row.resource_type,
    accountId: row.account_id,
    accountName: row.account_name ?? undefined,
    region: row.region,
    status,
    reason: reasonOf(row, status, isStale),
    reasonText: row.reason_text ?? undefined,
    inherited: Number(row.inherited) === 1,
    suppressed: Boolean(row.suppressed),
    externalId: row.external_id ?? undefined,
    firstObservedAt: fromTimestamp(row.first_observed_at),
    observedAt: fromTimestamp(row.observed_at),
    statusRank: row.status_rank,
    severityRank: row.severity_rank,
  };
}

function reasonOf(
  row: SelectedRow,
  status: Status,
  isStale: boolean,
): UnknownReason | undefined {
  if (status !== 'unknown') {
    return undefined;
  }
  return isStale ? 'stale' : row.reason ?? 'error';
}
