import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { rowSource } from '../rowSource';

/** What names a row of evidence for as long as its resource has a key. @internal */
export interface EvidencePlace {
  resourceKey: number;
  source: EvidenceSource;
  controlId: string;
  region: string;
}

/** A time in which a row of evidence was stale. @internal */
export interface EvidenceLapse extends EvidencePlace {
  id: number;
}

interface Row {
  id: number;
  resource_key: number;
  source: EvidenceSource;
  control_id: string;
  region: string;
}

/** Lapses of evidence on resources: those that last, or those that lasted at a time. @internal */
export async function listLapses(
  knex: Knex,
  options: { resourceKeys: readonly number[]; at?: string },
): Promise<EvidenceLapse[]> {
  const { resourceKeys, at } = options;
  if (resourceKeys.length === 0) {
    return [];
  }
  const rows: Row[] = await knex('evidence_lapses')
    .select('id', 'resource_key', 'source', 'control_id', 'region')
    .where(inValues(knex, 'resource_key', resourceKeys))
    .modify(query => {
      if (at === undefined) {
        query.whereNull('ended_at');
      } else {
        query
          .where('started_at', '<', at)
          .where(lasting =>
            lasting.whereNull('ended_at').orWhere('ended_at', '>', at),
          );
      }
    });
  return rows.map(row => ({
    id: row.id,
    resourceKey: row.resource_key,
    source: row.source,
    controlId: row.control_id,
    region: row.region,
  }));
}

/** Whether any lapse lasts. @internal */
export async function hasOpenLapses(knex: Knex): Promise<boolean> {
  const row: unknown = await knex('evidence_lapses')
    .whereNull('ended_at')
    .first('id');
  return row !== undefined;
}

/** Notes that evidence became stale. @internal */
export async function insertLapses(
  knex: Knex,
  lapses: readonly (EvidencePlace & { startedAt: string })[],
): Promise<void> {
  if (lapses.length === 0) {
    return;
  }
  const given = rowSource({
    knex,
    alias: 'k',
    columns: {
      resource_key: 'integer',
      source: 'text',
      control_id: 'text',
      region: 'text',
      started_at: 'timestamp',
    },
    rows: lapses.map(lapse => [
      lapse.resourceKey,
      lapse.source,
      lapse.controlId,
      lapse.region,
      lapse.startedAt,
    ]),
  });
  await knex.raw(
    `INSERT INTO evidence_lapses (resource_key, source, control_id, region, started_at)
     SELECT k.resource_key, k.source, k.control_id, k.region, k.started_at FROM ?`,
    [given],
  );
}

/** Notes that evidence is fresh again, or gone. @internal */
export async function endLapses(
  knex: Knex,
  options: { ids: readonly number[]; at: string },
): Promise<void> {
  if (options.ids.length > 0) {
    await knex('evidence_lapses')
      .where(inValues(knex, 'id', options.ids))
      .update({ ended_at: options.at });
  }
}
