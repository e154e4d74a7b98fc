import type { FleetHistory } from 'backstage-plugin-security-scorecards-common';
import type { HistoryRange } from '../lib/historyRange';
import { useApiResource, type ApiResource } from './useApiResource';

/** Figures of all services that the reader may see, over a range. */
export function useFleetHistory(
  range: HistoryRange,
): ApiResource<FleetHistory> {
  const { from, to, interval } = range;
  return useApiResource(
    JSON.stringify(['fleet-history', from, to, interval]),
    (api, signal) => api.getFleetHistory({ from, to, interval, signal }),
  );
}
