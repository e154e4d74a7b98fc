import type { Knex } from 'knex';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';
import { SCORE_POINT_COLUMNS, type ScorePointRow } from './scorePointRow';

/** A row with the entity that it is of. @internal */
export interface EntityPointRow extends ScorePointRow {
  entity_ref: string;
}

/** Of each of these entities the last point up to a day; one without such a point is left out. @internal */
export async function listLatestPoints(
  knex: Knex,
  options: { entityRefs: readonly string[]; day: number },
): Promise<EntityPointRow[]> {
  const { entityRefs, day } = options;
  if (entityRefs.length === 0) {
    return [];
  }
  const given = rowSource({
    knex,
    alias: 'k',
    columns: { entity_ref: 'text' },
    rows: entityRefs.map(ref => [ref]),
  });
  const columns = SCORE_POINT_COLUMNS.map(column => `p.${column}`).join(', ');
  return rawRows<EntityPointRow>(
    knex.raw(
      `SELECT h.entity_ref, ${columns} FROM ?
       JOIN history_entities h ON h.entity_ref = k.entity_ref
       JOIN score_points p ON p.entity_key = h.id
         AND p.day = (SELECT max(l.day) FROM score_points l WHERE l.entity_key = h.id AND l.day <= ?)`,
      [given, day],
    ),
  );
}
