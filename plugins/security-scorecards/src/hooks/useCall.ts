import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsApiRef } from '../api';

/** Something that changes what the backend holds, run once at a time. */
export interface Call {
  /** Of the last run. */
  readonly error?: Error;
  readonly isPending: boolean;
  /** The answer, or undefined when it failed; `onError` takes errors that the caller handles by returning true. */
  run<T>(
    call: (api: SecurityScorecardsApi) => Promise<T>,
    onError?: (error: Error) => boolean,
  ): Promise<T | undefined>;
}

/** Calls the API on a reader's demand and keeps its state. */
export function useCall(): Call {
  const api = useApi(securityScorecardsApiRef);
  const [state, setState] = useState<{ error?: Error; isPending: boolean }>({
    isPending: false,
  });
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  const run = useCallback(
    async <T>(
      call: (from: SecurityScorecardsApi) => Promise<T>,
      onError?: (error: Error) => boolean,
    ): Promise<T | undefined> => {
      const settle = (error?: Error) =>
        isMounted.current && setState({ error, isPending: false });
      setState({ isPending: true });
      try {
        const answer = await call(api);
        settle();
        return answer;
      } catch (cause) {
        const error = cause instanceof Error ? cause : new Error(String(cause));
        settle(onError?.(error) ? undefined : error);
        return undefined;
      }
    },
    [api],
  );
  return { ...state, run };
}
