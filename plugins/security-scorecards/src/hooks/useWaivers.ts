import type {
  ListWaiversRequest,
  WaiverList,
} from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** A page of the ledger of waivers. Asked for anew each time it is opened, as others decide too. */
export function useWaivers(
  query: Omit<ListWaiversRequest, 'signal'>,
): ApiResource<WaiverList> {
  return useApiResource(
    JSON.stringify(['waivers', query]),
    (api, signal) => api.listWaivers({ ...query, signal }),
    { maxAgeMs: 0 },
  );
}
