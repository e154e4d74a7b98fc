import type { AttributionExplanation } from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** Resources of a page. */
export const ATTRIBUTION_PAGE_SIZE = 10;

/** Why which resources count for an entity, with one page of them. */
export function useAttribution(
  entityRef: string,
  cursor: string | undefined,
): ApiResource<AttributionExplanation> {
  return useApiResource(
    JSON.stringify(['attribution', entityRef, cursor]),
    (api, signal) =>
      api.getAttribution(entityRef, {
        limit: ATTRIBUTION_PAGE_SIZE,
        cursor,
        signal,
      }),
  );
}
