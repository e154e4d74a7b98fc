import type { Knex } from 'knex';
import type { StoredEntity } from '../entities/EntityRecord';
import {
  ENTITY_COLUMNS,
  fromEntityRow,
  type EntityRow,
} from '../entities/EntityRow';

/** An entity whose scorecard has to be computed. @internal */
export interface DueEntity extends StoredEntity {
  /** Value of `dirty` that the computation answers. */
  dirty: number;
}

/** Entities after an id that changed, or were evaluated before `evaluatedBefore`, by rising id. @internal */
export async function listDueEntities(
  knex: Knex,
  options: { afterId: number; evaluatedBefore: string; limit: number },
): Promise<DueEntity[]> {
  const rows: (EntityRow & { dirty: number })[] = await knex('entities')
    .select(...ENTITY_COLUMNS, 'dirty')
    .where('id', '>', options.afterId)
    .where(due =>
      due
        .where('dirty', '>', 0)
        .orWhere('evaluated_at', '<', options.evaluatedBefore),
    )
    .orderBy('id')
    .limit(options.limit);
  return rows.map(row => ({ ...fromEntityRow(row), dirty: row.dirty }));
}
