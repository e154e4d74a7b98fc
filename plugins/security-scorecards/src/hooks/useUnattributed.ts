import type {
  UnattributedGrouping,
  UnattributedList,
} from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** Groups of a page. */
export const UNATTRIBUTED_PAGE_SIZE = 20;

/** One page of what nobody owns, most failing evidence first. */
export function useUnattributed(query: {
  groupBy: UnattributedGrouping;
  cursor: string | undefined;
}): ApiResource<UnattributedList> {
  const { groupBy, cursor } = query;
  return useApiResource(
    JSON.stringify(['unattributed', groupBy, cursor]),
    (api, signal) =>
      api.listUnattributed({
        groupBy,
        limit: UNATTRIBUTED_PAGE_SIZE,
        cursor,
        signal,
      }),
  );
}
