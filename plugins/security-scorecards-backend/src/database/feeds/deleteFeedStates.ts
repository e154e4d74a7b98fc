import type { Knex } from 'knex';
import type { FeedState } from '../../collection/feed/FeedState';
import { feedStateKey } from './feedStateKey';

/** Forgets what instances said of feeds. */
export async function deleteFeedStates(
  knex: Knex,
  states: readonly Pick<FeedState, 'feedId' | 'instanceId'>[],
): Promise<void> {
  if (states.length > 0) {
    await knex('pipeline_state')
      .whereIn('key', states.map(feedStateKey))
      .delete();
  }
}
