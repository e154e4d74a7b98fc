import type { Knex } from 'knex';

/**
 * Expression of a query over `scorecards`: points gained since a day, rounded to tenths as the ranking shows them; null
 * without a score now or then. Two lookups by index for each row.
 *
 * @param day - days since 1970-01-01, UTC
 * @internal
 */
export function scoreChangeSince(knex: Knex, day: number): Knex.Raw {
  return knex.raw(
    `(select round(scorecards.score * 10 - point.score) / 10.0
      from history_entities
      join score_points point on point.entity_key = history_entities.id and point.day <= ?
      where history_entities.entity_ref = scorecards.entity_ref
      order by point.day desc limit 1)`,
    [day],
  );
}
