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
  'e.suppressed',
  'e.first_observed_at',
  'e.observed_at',
  'e.reason_text',
].join(', ');

type Cells = [
  id: number | string,
  source: EvidenceSource,
  controlId: string,
  accountId: string,
  region: string,
  status: EvidenceStatus,
  reason: UnknownReason | '' | null,
  suppressed: number | string,
  firstObservedAt: string,
  observedAt: string,
  reasonText: string | null,
];

interface Resource {
  key: number;
  resourceId: string;
  resourceType: string;
}

/**
 * Evidence on the resources `r` of a join, in a fixed order. This is read for every scorecard, some hundred rows each, and what drivers
 * do to rows and columns would cost more than all that is done with them: so the evidence of a resource comes as one text.
 */
function evidenceOn(
  knex: Knex,
  resources: Knex.Raw,
): Promise<StoredEvidence[]> {
  return isPostgres(knex)
    ? readTexts(knex, resources)
    : readDocuments(knex, resources);
}

const ROW_END = '\u001e';
const CELL_END = '\u001f';

/**
 * PostgreSQL takes longer for JSON than for texts that are only strung together. The cells that a source words, among them names of
 * Config rules, go without the two characters: otherwise a member account could make up evidence by a rule's name. `concat_ws` leaves
 * out what is null, which only the last cell may be.
 */
async function readTexts(
  knex: Knex,
  resources: Knex.Raw,
): Promise<StoredEvidence[]> {
  const rows = await rawRows<Resource & { evidence: string | null }>(
    knex.raw(
      `SELECT r.id AS key, r.resource_id AS "resourceId", r.resource_type AS "resourceType",
         (SELECT string_agg(concat_ws(:cellEnd, e.id, e.source, translate(e.control_id, :ends, ''), e.account_id,
             translate(e.region, :ends, ''), e.status, coalesce(e.reason, ''), e.suppressed,
             date_part('epoch', e.first_observed_at), date_part('epoch', e.observed_at),
             translate(e.reason_text, :ends, '')),
             :rowEnd ORDER BY e.source, e.control_id, e.region)
          FROM evidence e WHERE e.resource_key = r.id) AS evidence
       FROM :resources ORDER BY r.id`,
      {
        resources,
        cellEnd: CELL_END,
        rowEnd: ROW_END,
        ends: ROW_END + CELL_END,
      },
    ),
  );
  const toIso = isoTimes();
  const toCells = (text: string) => {
    const cells = text.split(CELL_END) as Cells;
    cells[8] = toIso(cells[8]);
    cells[9] = toIso(cells[9]);
    return cells;
  };
  return rows.flatMap(({ evidence, ...resource }) =>
    evidence === null
      ? []
      : evidence
          .split(ROW_END)
          .map(text => toEvidence(resource, toCells(text))),
  );
}

/** SQLite writes JSON faster than texts that are strung together. */
async function readDocuments(
  knex: Knex,
  resources: Knex.Raw,
): Promise<StoredEvidence[]> {
  const rows = await rawRows<Resource & { evidence: string }>(
    knex.raw(
      `SELECT r.id AS key, r.resource_id AS resourceId, r.resource_type AS resourceType,
         (SELECT json_group_array(json_array(${COLUMNS}))
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
  const [id, source, controlId, accountId, region, status] = cells;
  const reason = cells[6];
  const suppressed = cells[7];
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
    reason: reason || undefined,
    reasonText: cells[10] ?? undefined,
    suppressed: suppressed === 't' || suppressed === 1,
    firstObservedAt: cells[8],
    observedAt: cells[9],
  };
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
