import type { PatchList } from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** Patches of a page. */
export const PATCHES_PAGE_SIZE = 10;

/** One page of the open patches of a resource (ARN), worst first. */
export function usePatches(query: {
  entityRef: string;
  resource: string;
  cursor: string | undefined;
}): ApiResource<PatchList> {
  const { entityRef, resource, cursor } = query;
  return useApiResource(
    JSON.stringify(['patches', entityRef, resource, cursor]),
    (api, signal) =>
      api.listPatches(entityRef, {
        resourceId: resource,
        limit: PATCHES_PAGE_SIZE,
        cursor,
        signal,
      }),
  );
}
