import type { Severity } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** Sums over entities. @internal */
export interface PointSums {
  entities: number;
  /** Mean over those with a score; undefined when none has one. */
  meanScore?: number;
  risk: number;
  failingControls: Record<Severity, number>;
}

/** Sums over the last point of each entity up to a day: one look-up in the index for each, whatever lies between. @internal */
export async function sumPoints(
  knex: Knex,
  options: { entityKeys: readonly number[]; day: number },
): Promise<PointSums> {
  const given = rowSource({
    knex,
    alias: 'k',
    columns: { entity_key: 'integer' },
    rows: options.entityKeys.map(key => [key]),
  });
  const [row] = await rawRows<
    Record<
      'entities' | 'risk' | 'critical' | 'high' | 'medium' | 'low',
      number | string | null
    > & { score: number | string | null }
  >(
    knex.raw(
      `SELECT count(*) AS entities, avg(p.score) AS score, sum(p.risk) AS risk,
         sum(p.failing_critical) AS critical, sum(p.failing_high) AS high,
         sum(p.failing_medium) AS medium, sum(p.failing_low) AS low
       FROM ? JOIN score_points p ON p.entity_key = k.entity_key
         AND p.day = (SELECT max(l.day) FROM score_points l WHERE l.entity_key = k.entity_key AND l.day <= ?)`,
      [given, options.day],
    ),
  );
  return {
    entities: Number(row.entities),
    ...(row.score !== null && {
      meanScore: Math.round(Number(row.score)) / 10,
    }),
    risk: Number(row.risk) / 10,
    failingControls: {
      critical: Number(row.critical),
      high: Number(row.high),
      medium: Number(row.medium),
      low: Number(row.low),
    },
  };
}
