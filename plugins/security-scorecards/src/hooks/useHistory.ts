import type { ScoreHistory } from 'backstage-plugin-security-scorecards-common';
import type { HistoryRange } from '../lib/historyRange';
import { useApiResource, type ApiResource } from './useApiResource';

/** Figures of an entity over a range, and how fast what failed was fixed. */
export function useHistory(
  entityRef: string,
  range: HistoryRange,
): ApiResource<ScoreHistory> {
  const { from, to, interval } = range;
  return useApiResource(
    JSON.stringify(['history', entityRef, from, to, interval]),
    (api, signal) => api.getHistory(entityRef, { from, to, interval, signal }),
  );
}
