import type { CollectionFeedState } from 'backstage-plugin-security-scorecards-common';
import type {
  CollectionProblem,
  EvidenceFeed,
} from 'backstage-plugin-security-scorecards-node';
import type { FeedState } from './FeedState';

/** A feed as the API tells of it, from what the instances that run it say. */
export function describeFeed(
  feed: Pick<EvidenceFeed, 'id' | 'source' | 'title'>,
  states: readonly FeedState[],
): CollectionFeedState {
  const sum = (count: (state: FeedState) => number) =>
    states.reduce((total, state) => total + count(state), 0);
  const waiting = states.find(({ trouble }) => trouble !== undefined);
  const latest = [...states]
    .filter(({ lastMessageAt }) => lastMessageAt !== undefined)
    .sort((left, right) =>
      (left.lastMessageAt ?? '') < (right.lastMessageAt ?? '') ? 1 : -1,
    )[0];
  return {
    id: feed.id,
    source: feed.source,
    title: feed.title,
    status: statusOf(states),
    instances: states.length,
    messages: sum(({ messages }) => messages),
    written: sum(({ written }) => written),
    skipped: sum(({ skipped, ignored }) =>
      Object.values(skipped).reduce((total, count) => total + count, ignored),
    ),
    skippedByCause: skippedOf(states),
    lastMessageAt: latest?.lastMessageAt,
    lagSeconds: latest?.lagSeconds,
    message: waiting?.trouble?.message,
    mend: waiting?.trouble?.mend,
    problems: problemsOf(states),
  };
}

function statusOf(states: readonly FeedState[]): CollectionFeedState['status'] {
  if (states.length === 0) {
    return 'off';
  }
  return states.some(({ status }) => status === 'listening')
    ? 'listening'
    : 'waiting';
}

function skippedOf(states: readonly FeedState[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { skipped, ignored } of states) {
    const all = ignored > 0 ? { ...skipped, 'not-read-yet': ignored } : skipped;
    for (const [cause, count] of Object.entries(all)) {
      counts[cause] = (counts[cause] ?? 0) + count;
    }
  }
  return counts;
}

// Instances that listen to one queue see the same.
function problemsOf(
  states: readonly FeedState[],
): CollectionFeedState['problems'] {
  const byPlace = new Map<string, CollectionProblem>(
    [...states]
      .sort((left, right) => (left.savedAt < right.savedAt ? -1 : 1))
      .flatMap(({ problems }) => problems)
      .map(problem => [problem.place, problem]),
  );
  return [...byPlace.values()].map(({ place, message, mend }) => ({
    message: `${place}: ${message}`,
    mend,
  }));
}
