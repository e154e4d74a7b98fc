import type {
  WaiverPreview,
  WaiverPreviewRequest,
} from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** What a waiver would cover; asks for nothing without a scope. */
export function useWaiverPreview(
  scope: WaiverPreviewRequest | undefined,
): ApiResource<WaiverPreview> {
  return useApiResource(
    scope && JSON.stringify(['waiver-preview', scope]),
    async (api, signal) => {
      if (!scope) {
        throw new TypeError('A preview needs a scope');
      }
      return api.previewWaiver(scope, { signal });
    },
  );
}
