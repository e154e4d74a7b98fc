import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Query parameters to set; undefined or an empty list removes one. */
export type QueryChange = Record<
  string,
  string | readonly string[] | undefined
>;

/**
 * Reads and changes the query of the address, so that what a reader chose survives a reload and can be sent to others.
 * Changes replace the current entry of the history, unless `push` is asked for.
 */
export function useQueryParameters(): [
  URLSearchParams,
  (change: QueryChange, options?: { push?: boolean }) => void,
] {
  const [parameters, setParameters] = useSearchParams();
  const change = useCallback(
    (values: QueryChange, options?: { push?: boolean }) => {
      setParameters(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [name, value] of Object.entries(values)) {
            next.delete(name);
            for (const item of typeof value === 'string'
              ? [value]
              : value ?? []) {
              if (item !== '') {
                next.append(name, item);
              }
            }
          }
          return next;
        },
        { replace: !options?.push, preventScrollReset: true },
      );
    },
    [setParameters],
  );
  return [parameters, change];
}
