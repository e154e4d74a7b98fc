import type { Knex } from 'knex';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** Figures of an entity on a day, as trends need them; as they are stored. @internal */
export interface FleetPointRow {
  entity_key: number;
  day: number;
  score: number | null;
  risk: number | string;
  failing_critical: number;
  failing_high: number;
  failing_medium: number;
  failing_low: number;
}

const COLUMNS = `p.entity_key, p.day, p.score, p.risk, p.failing_critical, p.failing_high, p.failing_medium, p.failing_low`;

/** Keys of entities in the history; those that have none are left out. @internal */
export async function listEntityKeys(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<number[]> {
  const given = rowSource({
    knex,
    alias: 'k',
    columns: { entity_ref: 'text' },
    rows: entityRefs.map(ref => [ref]),
  });
  const rows = await rawRows<{ id: number }>(
    knex.raw(
      `SELECT h.id FROM ? JOIN history_entities h ON h.entity_ref = k.entity_ref`,
      [given],
    ),
  );
  return rows.map(row => row.id);
}

/** The last point of each entity up to a day. @internal */
export async function listFleetPointsAt(
  knex: Knex,
  options: { entityKeys: readonly number[]; day: number },
): Promise<FleetPointRow[]> {
  const { entityKeys, day } = options;
  const given = keySource(knex, entityKeys);
  return rawRows(
    knex.raw(
      `SELECT ${COLUMNS} FROM ? JOIN score_points p ON p.entity_key = k.entity_key
       AND p.day = (SELECT max(l.day) FROM score_points l WHERE l.entity_key = k.entity_key AND l.day <= ?)`,
      [given, day],
    ),
  );
}

/** The points of entities within some days, both included, by rising day. @internal */
export async function listFleetPoints(
  knex: Knex,
  options: { entityKeys: readonly number[]; fromDay: number; toDay: number },
): Promise<FleetPointRow[]> {
  const { entityKeys, fromDay, toDay } = options;
  const given = keySource(knex, entityKeys);
  return rawRows(
    knex.raw(
      `SELECT ${COLUMNS} FROM ? JOIN score_points p ON p.entity_key = k.entity_key
       AND p.day BETWEEN ? AND ? ORDER BY p.day`,
      [given, fromDay, toDay],
    ),
  );
}

function keySource(knex: Knex, keys: readonly number[]): Knex.Raw {
  return rowSource({
    knex,
    alias: 'k',
    columns: { entity_key: 'integer' },
    rows: keys.map(key => [key]),
  });
}
