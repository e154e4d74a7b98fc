import type { FeedState } from './FeedState';

/** Keeps what each instance of the backend says of its feeds, so that any of them can tell of all. */
export interface FeedStateStore {
  save(state: FeedState): Promise<void>;
  list(): Promise<FeedState[]>;
  remove(states: readonly FeedState[]): Promise<void>;
}
