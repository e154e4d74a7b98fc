import { useCallback, useMemo } from 'react';
import {
  formatColumns,
  parseColumns,
  type RankingColumn,
} from '../lib/rankingColumns';
import { useQueryParameters } from './useQueryParameters';

/** The columns that the reader chose, undefined for the usual ones, and how to choose others; kept in the query of the address. */
export function useRankingColumnChoice(): [
  readonly RankingColumn[] | undefined,
  (columns: readonly string[] | undefined) => void,
] {
  const [parameters, change] = useQueryParameters();
  const parameter = parameters.get('columns');
  const chosen = useMemo(() => parseColumns(parameter), [parameter]);
  const choose = useCallback(
    (columns: readonly string[] | undefined) =>
      change({ columns: columns && formatColumns(columns) }),
    [change],
  );
  return [chosen, choose];
}
