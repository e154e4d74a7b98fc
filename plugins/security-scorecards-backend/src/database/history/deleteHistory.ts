import type { Knex } from 'knex';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';
import { dayOf } from './dayOf';

// A long history is deleted in parts, so that no transaction grows with it, and on SQLite, where a statement keeps the process, nobody
// waits for long.
const CHUNK = 1_000;

/**
 * Deletes what no time from `before` on needs. Of everything that holds from a time on, the last state up to then stays.
 * Returns the number of rows.
 *
 * @internal
 */
export async function deleteHistory(
  knex: Knex,
  options: { before: string; signal: AbortSignal },
): Promise<number> {
  const { before, signal } = options;
  let deleted = 0;
  for (const table of [
    'attribution_transitions',
    'rollup_transitions',
    'disabled_control_transitions',
  ]) {
    deleted += await inParts(knex, table, signal, rows =>
      rows.where('at', '<=', before),
    );
  }
  deleted += await inParts(knex, 'evidence_lapses', signal, rows =>
    rows
      .where('ended_at', '<=', before)
      .orWhereNotExists(
        knex('resources')
          .select(knex.raw('1'))
          .where('resources.id', knex.ref('evidence_lapses.resource_key')),
      ),
  );
  for (const [table, keys] of [
    ['entity_versions', ['entity_key']],
    ['source_states', ['source', 'account_id', 'region']],
    ['evaluation_versions', []],
  ] as const) {
    deleted += await inParts(knex, table, signal, rows =>
      rows.where('at', '<', before).whereExists(
        knex(`${table} as later`)
          .select(knex.raw('1'))
          .where('later.at', '<=', before)
          .where(same =>
            keys.forEach(key =>
              same.where(`later.${key}`, knex.ref(`${table}.${key}`)),
            ),
          )
          .where(after =>
            after
              .where('later.at', '>', knex.ref(`${table}.at`))
              .orWhere(tied =>
                tied
                  .where('later.at', knex.ref(`${table}.at`))
                  .where('later.id', '>', knex.ref(`${table}.id`)),
              ),
          ),
      ),
    );
  }
  deleted += await deletePoints(knex, dayOf(before));
  await knex('history_documents')
    .whereNotIn('id', knex('evaluation_versions').select('catalogue_key'))
    .whereNotIn('id', knex('evaluation_versions').select('settings_key'))
    .delete();
  return deleted;
}

async function deletePoints(knex: Knex, day: number): Promise<number> {
  const points = await knex('score_points')
    .where('day', '<', day)
    .whereExists(
      knex('score_points as later')
        .select(knex.raw('1'))
        .where('later.entity_key', knex.ref('score_points.entity_key'))
        .where('later.day', '>', knex.ref('score_points.day'))
        .where('later.day', '<=', day),
    )
    .delete();
  const shares = await knex('share_points')
    .where('day', '<', day)
    .where('day', '<', knex('share_points').max('day').where('day', '<=', day))
    .delete();
  // Of an entity that is gone nothing is left to be carried forward.
  await knex('history_entities')
    .whereNotExists(
      knex('entities')
        .select(knex.raw('1'))
        .where('entities.entity_ref', knex.ref('history_entities.entity_ref')),
    )
    .whereNotExists(
      knex('score_points')
        .select(knex.raw('1'))
        .where('score_points.entity_key', knex.ref('history_entities.id'))
        .where('score_points.day', '>=', day),
    )
    .whereNotExists(
      knex('rollup_transitions')
        .select(knex.raw('1'))
        .where('rollup_transitions.part_key', knex.ref('history_entities.id')),
    )
    .whereNotExists(
      knex('attribution_transitions')
        .select(knex.raw('1'))
        .where(
          'attribution_transitions.entity_key',
          knex.ref('history_entities.id'),
        ),
    )
    .delete();
  await deleteOrphans(knex, 'score_points');
  await deleteOrphans(knex, 'entity_versions');
  return points + shares;
}

async function deleteOrphans(
  knex: Knex,
  table: 'score_points' | 'entity_versions',
): Promise<void> {
  await knex(table)
    .whereNotExists(
      knex('history_entities')
        .select(knex.raw('1'))
        .where('history_entities.id', knex.ref(`${table}.entity_key`)),
    )
    .delete();
}

async function inParts(
  knex: Knex,
  table: string,
  signal: AbortSignal,
  choose: (rows: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<number> {
  let deleted = 0;
  for (;;) {
    signal.throwIfAborted();
    const part: number = await knex(table)
      .whereIn('id', choose(knex(table).select('id')).limit(CHUNK))
      .delete();
    deleted += part;
    if (part < CHUNK) {
      return deleted;
    }
    await yieldToEventLoop();
  }
}
