import type { CatalogueResponse } from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** The catalogue changes with a release or with app-config, so an hour is short enough. */
const MAX_AGE_MS = 3_600_000;

/** The practice catalogue with its texts. Asked for when the first practice is opened. */
export function useCatalogue(): ApiResource<CatalogueResponse> {
  return useApiResource(
    'catalogue',
    (api, signal) => api.getCatalogue({ signal }),
    { maxAgeMs: MAX_AGE_MS },
  );
}
