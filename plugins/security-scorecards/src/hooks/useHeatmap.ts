import type { HeatmapList } from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** Rows of a page. */
export const HEATMAP_PAGE_SIZE = 25;

/** One page of the heat map, riskiest first. */
export function useHeatmap(query: {
  filter: string[] | undefined;
  cursor: string | undefined;
}): ApiResource<HeatmapList> {
  const { filter, cursor } = query;
  return useApiResource(
    JSON.stringify(['heatmap', filter, cursor]),
    (api, signal) =>
      api.listHeatmap({ filter, limit: HEATMAP_PAGE_SIZE, cursor, signal }),
  );
}
