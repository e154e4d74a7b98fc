import { createHash } from 'node:crypto';
import type { FeedState } from '../../collection/feed/FeedState';

/** Beginning of the keys of feeds in `pipeline_state`. */
export const FEED_STATE_PREFIX = 'feed:';

/** Key of what an instance says of a feed: ids are longer than a key may be. */
export function feedStateKey(
  state: Pick<FeedState, 'feedId' | 'instanceId'>,
): string {
  const digest = createHash('sha256')
    .update(`${state.feedId}\n${state.instanceId}`)
    .digest('hex');
  return `${FEED_STATE_PREFIX}${digest.slice(0, 32)}`;
}
