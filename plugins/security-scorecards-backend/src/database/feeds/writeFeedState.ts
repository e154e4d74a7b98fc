import type { Knex } from 'knex';
import type { FeedState } from '../../collection/feed/FeedState';
import { feedStateKey } from './feedStateKey';

/** Writes what an instance says of a feed over what it said before. */
export async function writeFeedState(
  knex: Knex,
  state: FeedState,
): Promise<void> {
  await knex('pipeline_state')
    .insert({ key: feedStateKey(state), value: JSON.stringify(state) })
    .onConflict('key')
    .merge(['value']);
}
