import type { CollectionState } from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** While the page is open it follows the runs. */
const POLL_MS = 10_000;

/** State of the collection, asked again every ten seconds. */
export function useCollection(): ApiResource<CollectionState> {
  return useApiResource(
    'collection',
    (api, signal) => api.getCollection({ signal }),
    { maxAgeMs: 0, pollMs: POLL_MS },
  );
}
