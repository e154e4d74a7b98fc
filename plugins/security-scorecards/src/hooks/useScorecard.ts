import type { Scorecard } from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** The scorecard of an entity. The tab and the card of one entity share the answer. */
export function useScorecard(entityRef: string): ApiResource<Scorecard> {
  return useApiResource(`scorecard:${entityRef}`, (api, signal) =>
    api.getScorecard(entityRef, { signal }),
  );
}
