import { useCallback, useMemo } from 'react';
import type { SortDescriptor } from '@backstage/ui';
import {
  RANKING_FILTER_KEYS,
  type RankingFilter,
  type RankingFilterKey,
} from '../lib/rankingFilter';
import { useQueryParameters } from './useQueryParameters';

/** What the reader asks of the ranking, kept in the query of the address. */
export interface RankingQuery {
  readonly filter: RankingFilter;
  readonly text: string;
  readonly sort: SortDescriptor;
  setFilter(key: RankingFilterKey, values: readonly string[]): void;
  setText(text: string): void;
  setSort(sort: SortDescriptor): void;
  reset(): void;
}

const DEFAULT_ORDER = 'risk,desc';

/** Reads and changes the query of the ranking. */
export function useRankingQuery(): RankingQuery {
  const [parameters, change] = useQueryParameters();
  const order = parameters.get('order') ?? DEFAULT_ORDER;
  const text = parameters.get('q') ?? '';
  const filter = useMemo<RankingFilter>(
    () =>
      Object.fromEntries(
        RANKING_FILTER_KEYS.map(key => [key, parameters.getAll(key)] as const),
      ),
    [parameters],
  );
  const sort = useMemo<SortDescriptor>(() => {
    const [column, direction] = order.split(',');
    return {
      column,
      direction: direction === 'asc' ? 'ascending' : 'descending',
    };
  }, [order]);

  const setFilter = useCallback(
    (key: RankingFilterKey, values: readonly string[]) =>
      change({ [key]: values }),
    [change],
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
  return { filter, text, sort, setFilter, setText, setSort, reset };
}
