import { useEffect, useRef } from 'react';
import { isTemporary } from './withRetry';

/** While the backend does not answer it is asked this often. */
const DELAY_MS = 15_000;

/**
 * Tries again, and again, after a failure that may pass by itself, such as a backend that is being restarted. Waits while
 * nobody sees the page, and tries at once when the network is back.
 *
 * @param error - of the last attempt; each failed attempt has an error of its own
 */
export function useRecovery(error: Error | undefined, retry: () => void): void {
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!isTemporary(error)) {
      return undefined;
    }
    const tryAgain = () => {
      if (document.visibilityState !== 'hidden') {
        latest.current();
      }
    };
    const timer = setInterval(tryAgain, DELAY_MS);
    window.addEventListener('online', tryAgain);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', tryAgain);
    };
  }, [error]);
}
