import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsApiRef } from '../api';
import { ResourceCache } from './ResourceCache';
import { useRecovery } from './useRecovery';
import { withRetry } from './withRetry';

/** What a component knows about a resource of the API. */
export interface ApiResource<T> {
  readonly data?: T;
  /** Of the last attempt; `data` may still hold the answer before it. */
  readonly error?: Error;
  /** No answer and no error yet. */
  readonly isPending: boolean;
  /** A newer answer is under way. */
  readonly isRefreshing: boolean;
  /** Asks again, whatever the age of the answer. */
  readonly reload: () => void;
}

/** Answers younger than this are shown without asking again. */
const MAX_AGE_MS = 60_000;

const CACHES = new WeakMap<SecurityScorecardsApi, ResourceCache>();

function cacheOf(api: SecurityScorecardsApi): ResourceCache {
  const known = CACHES.get(api);
  if (known) {
    return known;
  }
  const cache = new ResourceCache();
  CACHES.set(api, cache);
  return cache;
}

/**
 * Reads one resource of the API: shows the cached answer at once, asks again when it is older than `maxAgeMs`, aborts
 * when the last component that needs it goes away. After a failure that may pass by itself it asks again by itself. An
 * undefined key asks for nothing.
 */
export function useApiResource<T>(
  key: string | undefined,
  load: (api: SecurityScorecardsApi, signal: AbortSignal) => Promise<T>,
  options?: { maxAgeMs?: number; pollMs?: number },
): ApiResource<T> {
  const api = useApi(securityScorecardsApiRef);
  const cache = cacheOf(api);
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  const maxAgeMs = options?.maxAgeMs ?? MAX_AGE_MS;
  const pollMs = options?.pollMs;

  // The key names everything that `load` depends on, so the latest one is as good as any.
  const latestLoad = useRef(load);
  latestLoad.current = load;

  const ensure = useCallback(
    (age: number, keepError = false) => {
      if (key !== undefined) {
        const loadNow = latestLoad.current;
        cache.ensure(
          key,
          withRetry(signal => loadNow(api, signal)),
          age,
          { keepError },
        );
      }
    },
    [api, cache, key],
  );

  useEffect(() => {
    if (key === undefined) {
      return undefined;
    }
    const unsubscribe = cache.subscribe(key, rerender);
    ensure(maxAgeMs);
    rerender();
    return unsubscribe;
  }, [cache, key, ensure, maxAgeMs]);

  useEffect(() => {
    if (pollMs === undefined) {
      return undefined;
    }
    const timer = setInterval(() => {
      // Nobody looks at a page in the background.
      if (document.visibilityState !== 'hidden') {
        ensure(0);
      }
    }, pollMs);
    return () => clearInterval(timer);
  }, [ensure, pollMs]);

  const reload = useCallback(() => ensure(0), [ensure]);
  const state = cache.get<T>(key ?? '');
  const recover = useCallback(() => ensure(0, true), [ensure]);
  useRecovery(state.error, recover);
  return {
    data: state.data,
    error: state.error,
    isPending:
      key !== undefined &&
      state.data === undefined &&
      state.error === undefined,
    isRefreshing: state.isLoading && state.data !== undefined,
    reload,
  };
}
