import type { SignalList } from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** Signals of a page. */
export const SIGNALS_PAGE_SIZE = 10;

/** One page of the active signals on an entity and its accounts, worst first. */
export function useSignals(
  entityRef: string,
  cursor: string | undefined,
): ApiResource<SignalList> {
  return useApiResource(
    JSON.stringify(['signals', entityRef, cursor]),
    (api, signal) =>
      api.listSignals(entityRef, { limit: SIGNALS_PAGE_SIZE, cursor, signal }),
  );
}
