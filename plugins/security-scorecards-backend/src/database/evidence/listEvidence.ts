import {
  ACCOUNT_RESOURCE_TYPE,
  type EvidenceSource,
  type EvidenceStatus,
  type UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import type { StoredEvidence } from '../../evidence/StoredEvidence';
import { rawRows } from '../rawRows';
import { isPostgres, rowSource } from '../rowSource';

/** All evidence on resources. */
export async function listEvidence(
  knex: Knex,
  resourceKeys: readonly number[],
): Promise<StoredEvidence[]> {
  const source = rowSource({
    knex,
    alias: 'k',
    columns: { key: 'integer' },
    rows: resourceKeys.map(key => [key]),
  });
  return evidenceOn(
    knex,
    knex.raw('? JOIN resources r ON r.id = k.key', [source]),
  );
}

/** Evidence on the accounts themselves. */
export async function listAccountLevelEvidence(
  knex: Knex,
  accountIds: readonly string[],
): Promise<StoredEvidence[]> {
  const source = rowSource({
    knex,
    alias: 'k',
    columns: { account_id: 'text' },
    rows: accountIds.map(id => [id]),
  });
  return evidenceOn(
    knex,
    knex.raw(
      '? JOIN resources r ON r.account_id = k.account_id AND r.resource_type = ?',
      [source, ACCOUNT_RESOURCE_TYPE],
    ),
  );
}

/** Members of {@link Cells}, in this order. */
const COLUMNS = [
  'e.id',
  'e.source',
  'e.control_id',
  'e.account_id',
  'e.region',
  'e.status',
  'e.reason',
  'e.reason_text',
  'e.suppressed',
  'e.external_id',
].join(', ');

type Cells = [
  id: number | string,
  source: EvidenceSource,
  controlId: string,
  accountId: string,
  region: string,
  status: EvidenceStatus,
  reason: UnknownReason | null,
  reasonText: string | null,
  suppressed: number | string,
  externalId: string | null,
  firstObservedAt: string,
  observedAt: string,
];

interface Resource {
  key: number;
  resourceId: string;
  resourceType: string;
}

/**
 * Evidence on the resources `r` of a join, in a fixed order. This is read for every scorecard, some hundred rows each, and what drivers
 * do to rows would cost more than all that is done with them.
 */
function evidenceOn(
  knex: Knex,
  resources: Knex.Raw,
): Promise<StoredEvidence[]> {
  return isPostgres(knex)
    ? readArrays(knex, resources)
    : readDocuments(knex, resources);
}

/** The texts of PostgreSQL's protocol as they come, without a Date of each time. */
async function readArrays(
  knex: Knex,
  resources: Knex.Raw,
): Promise<StoredEvidence[]> {
  const statement = knex
    .raw(
      `SELECT r.id, r.resource_id, r.resource_type, ${COLUMNS},
         date_part('epoch', e.first_observed_at), date_part('epoch', e.observed_at)
       FROM ?
       JOIN evidence e ON e.resource_key = r.id
       ORDER BY r.id, e.source, e.control_id, e.region`,
      [resources],
    )
    .options({ rowMode: 'array', types: { getTypeParser: () => asItIs } });
  const rows = await rawRows<[string, string, string, ...Cells]>(statement);
  const toIso = isoTimes();
  return rows.map(([key, resourceId, resourceType, ...cells]) => {
    cells[10] = toIso(cells[10]);
    cells[11] = toIso(cells[11]);
    return toEvidence({ key: Number(key), resourceId, resourceType }, cells);
  });
}

/** One JSON text a resource: a column of a row costs better-sqlite3 more than SQLite needs to write it down. */
async function readDocuments(
  knex: Knex,
  resources: Knex.Raw,
): Promise<StoredEvidence[]> {
  const rows = await rawRows<Resource & { evidence: string }>(
    knex.raw(
      `SELECT r.id AS key, r.resource_id AS resourceId, r.resource_type AS resourceType,
         (SELECT json_group_array(json_array(${COLUMNS}, e.first_observed_at, e.observed_at))
          FROM (SELECT * FROM evidence WHERE resource_key = r.id
                ORDER BY source, control_id, region) e) AS evidence
       FROM ? ORDER BY r.id`,
      [resources],
    ),
  );
  return rows.flatMap(({ evidence, ...resource }) =>
    (JSON.parse(evidence) as Cells[]).map(cells => toEvidence(resource, cells)),
  );
}

function toEvidence(resource: Resource, cells: Cells): StoredEvidence {
  const [id, source, controlId, accountId, region, status, reason] = cells;
  const suppressed = cells[8];
  return {
    key: Number(id),
    resourceKey: resource.key,
    resourceId: resource.resourceId,
    resourceType: resource.resourceType,
    source,
    controlId,
    accountId,
    region,
    status,
    reason: reason ?? undefined,
    reasonText: cells[7] ?? undefined,
    suppressed: suppressed === 't' || suppressed === 1,
    externalId: cells[9] ?? undefined,
    firstObservedAt: cells[10],
    observedAt: cells[11],
  };
}

function asItIs(text: string): string {
  return text;
}

/** ISO 8601 of seconds since the epoch; rows of one visit often have the same. */
function isoTimes(): (seconds: string) => string {
  const known = new Map<string, string>();
  return seconds => {
    let time = known.get(seconds);
    if (time === undefined) {
      time = new Date(Math.round(Number(seconds) * 1000)).toISOString();
      known.set(seconds, time);
    }
    return time;
  };
}
