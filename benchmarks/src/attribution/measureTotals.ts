import { openDatabase } from '../ingest/databases/openDatabase';
import type { DatabaseLocation } from '../ingest/measurement/Job';
import { measure } from '../ingest/measurement/measure';
import type { Measurement } from '../ingest/measurement/Measurement';

/**
 * The floor of computing all scorecards: one statement counts the evidence of every entity by status and replaces a table of the
 * totals. It knows no controls, severities, waivers, ranges or history.
 */
export async function measureTotals(options: {
  database: DatabaseLocation;
}): Promise<Measurement> {
  const database = openDatabase(options.database);
  try {
    await database.raw('DROP TABLE IF EXISTS floor_totals');
    await database.raw(
      'CREATE TABLE floor_totals (entity_id integer PRIMARY KEY, passed integer, failed integer, unknown integer)',
    );
    return await measure(async () => {
      await database.transaction(async transaction => {
        await transaction.raw('DELETE FROM floor_totals');
        await transaction.raw(
          `INSERT INTO floor_totals
           SELECT attributions.entity_id,
                  sum(CASE WHEN evidence.status = 'pass' THEN 1 ELSE 0 END),
                  sum(CASE WHEN evidence.status = 'fail' THEN 1 ELSE 0 END),
                  sum(CASE WHEN evidence.status = 'unknown' THEN 1 ELSE 0 END)
           FROM attributions JOIN evidence ON evidence.resource_key = attributions.resource_key
           GROUP BY attributions.entity_id`,
        );
      });
      const [{ rows }] = await database('floor_totals').count({ rows: '*' });
      return { rows: Number(rows) };
    }, options.database);
  } finally {
    await database.destroy();
  }
}
