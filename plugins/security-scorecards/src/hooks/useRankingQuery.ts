import { useCallback, useMemo } from 'react';
import type { SortDescriptor } from '@backstage/ui';
import {
  ANY_KIND,
  DEFAULT_KIND,
  knownValues,
  RANKING_FILTER_KEYS,
  type RankingFilter,
  type RankingFilterKey,
} from '../lib/rankingFilter';
import { DEFAULT_ORDER, readOrder } from '../lib/rankingOrder';
import { useQueryParameters } from './useQueryParameters';

/** What the reader asks of the ranking, kept in the query of the address. What the address has of unknown values is left out. */
export interface RankingQuery {
  /** As chosen; the kind is {@link DEFAULT_KIND} unless told, {@link ANY_KIND} for all. */
  readonly filter: RankingFilter;
  readonly text: string;
  /** Whether the reader narrowed or widened what shows. */
  readonly isFiltered: boolean;
  readonly sort: SortDescriptor;
  setFilter(key: RankingFilterKey, values: readonly string[]): void;
  setText(text: string): void;
  setSort(sort: SortDescriptor): void;
  reset(): void;
}

/** Reads and changes the query of the ranking. */
export function useRankingQuery(): RankingQuery {
  const [parameters, change] = useQueryParameters();
  const order = parameters.get('order');
  const text = parameters.get('q') ?? '';
  const filter = useMemo<RankingFilter>(
    () =>
      Object.fromEntries(
        RANKING_FILTER_KEYS.map(key => {
          const values = knownValues(key, parameters.getAll(key));
          return [
            key,
            key === 'kind' && values.length === 0 ? [DEFAULT_KIND] : values,
          ] as const;
        }),
      ),
    [parameters],
  );
  const sort = useMemo<SortDescriptor>(() => readOrder(order), [order]);

  const setFilter = useCallback(
    (key: RankingFilterKey, values: readonly string[]) =>
      change({
        [key]: key === 'kind' ? chooseKinds(filter.kind ?? [], values) : values,
      }),
    [change, filter.kind],
  );
  const setText = useCallback((q: string) => change({ q }), [change]);
  const setSort = useCallback(
    (next: SortDescriptor) => {
      const nextOrder = `${String(next.column)},${
        next.direction === 'ascending' ? 'asc' : 'desc'
      }`;
      change({ order: nextOrder === DEFAULT_ORDER ? undefined : nextOrder });
    },
    [change],
  );
  const reset = useCallback(
    () =>
      change({
        q: undefined,
        ...Object.fromEntries(RANKING_FILTER_KEYS.map(key => [key, undefined])),
      }),
    [change],
  );
  const isFiltered =
    text !== '' || RANKING_FILTER_KEYS.some(key => parameters.has(key));
  return {
    filter,
    text,
    isFiltered,
    sort,
    setFilter,
    setText,
    setSort,
    reset,
  };
}

/** All kinds and single kinds exclude each other; the default is not written into the address. */
function chooseKinds(
  before: readonly string[],
  chosen: readonly string[],
): readonly string[] {
  if (chosen.includes(ANY_KIND) && !before.includes(ANY_KIND)) {
    return [ANY_KIND];
  }
  const kinds = chosen.filter(kind => kind !== ANY_KIND);
  return kinds.length === 1 && kinds[0] === DEFAULT_KIND ? [] : kinds;
}
