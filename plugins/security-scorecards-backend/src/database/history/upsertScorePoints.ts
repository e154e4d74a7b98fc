import type { Knex } from 'knex';
import { ensureEntityKeys } from './ensureEntityKeys';
import { listLatestPoints } from './listLatestPoints';
import type { ScorePoint } from './ScorePoint';
import {
  sameFigures,
  SCORE_POINT_COLUMNS,
  toScorePointRow,
} from './scorePointRow';
import { inValues } from '../inValues';

/**
 * Writes the points of a day whose figures differ from the last ones of their entity. Returns how many were written.
 *
 * @internal
 */
export async function upsertScorePoints(
  transaction: Knex.Transaction,
  options: {
    day: number;
    points: readonly {
      entityId: number;
      entityRef: string;
      point: ScorePoint;
    }[];
  },
): Promise<number> {
  const { day, points } = options;
  if (points.length === 0) {
    return 0;
  }
  await ensureEntityKeys(
    transaction,
    points.map(item => item.entityId),
  );
  const refs = points.map(item => item.entityRef);
  const latest = new Map(
    (await listLatestPoints(transaction, { entityRefs: refs, day })).map(
      row => [row.entity_ref, row],
    ),
  );
  const keys: { id: number; entity_ref: string }[] = await transaction(
    'history_entities',
  )
    .select('id', 'entity_ref')
    .where(inValues(transaction, 'entity_ref', refs));
  const keyOf = new Map(keys.map(row => [row.entity_ref, row.id]));
  const rows = points.flatMap(({ entityRef, point }) => {
    const row = toScorePointRow(point);
    const last = latest.get(entityRef);
    return last && sameFigures(last, row)
      ? []
      : [{ entity_key: keyOf.get(entityRef), ...row }];
  });
  if (rows.length > 0) {
    await transaction('score_points')
      .insert(rows)
      .onConflict(['entity_key', 'day'])
      .merge([...SCORE_POINT_COLUMNS]);
  }
  return rows.length;
}
