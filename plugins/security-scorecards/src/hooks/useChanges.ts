import type { ScoreChanges } from 'backstage-plugin-security-scorecards-common';
import type { HistoryRange } from '../lib/historyRange';
import { useApiResource, type ApiResource } from './useApiResource';

/** Why the score of an entity moved between two days; asks for nothing without a range. */
export function useChanges(
  entityRef: string,
  range: Pick<HistoryRange, 'from' | 'to'> | undefined,
): ApiResource<ScoreChanges> {
  return useApiResource(
    range && JSON.stringify(['changes', entityRef, range.from, range.to]),
    (api, signal) =>
      api.getChanges(entityRef, { from: range?.from, to: range?.to, signal }),
  );
}
