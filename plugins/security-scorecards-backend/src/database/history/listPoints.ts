import type { Knex } from 'knex';
import { SCORE_POINT_COLUMNS, type ScorePointRow } from './scorePointRow';

/** Points of an entity from one day to another, both included, by rising day. @internal */
export async function listPoints(
  knex: Knex,
  options: { entityRef: string; fromDay: number; toDay: number },
): Promise<ScorePointRow[]> {
  return knex('score_points')
    .join('history_entities', 'history_entities.id', 'score_points.entity_key')
    .where('history_entities.entity_ref', options.entityRef)
    .whereBetween('day', [options.fromDay, options.toDay])
    .orderBy('day')
    .select(...SCORE_POINT_COLUMNS);
}
