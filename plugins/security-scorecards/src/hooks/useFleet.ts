import type { FleetFigures } from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** Figures over all entities that the filter takes. */
export function useFleet(
  filter: string[] | undefined,
): ApiResource<FleetFigures> {
  return useApiResource(JSON.stringify(['fleet', filter]), (api, signal) =>
    api.getFleet({ filter, signal }),
  );
}
