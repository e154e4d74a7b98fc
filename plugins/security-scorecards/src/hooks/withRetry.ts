import type { Load } from './ResourceCache';

/** Waits before the second and third attempt. */
const DELAYS_MS = [400, 1600];

/**
 * Tries again when the network or the backend failed for a moment. An answer of the backend that will not change by
 * asking again (4xx, except 429) is thrown at once.
 */
export function withRetry<T>(
  load: Load<T>,
  delaysMs: readonly number[] = DELAYS_MS,
): Load<T> {
  return async signal => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await load(signal);
      } catch (error) {
        if (
          signal.aborted ||
          attempt >= delaysMs.length ||
          !isTemporary(error)
        ) {
          throw error;
        }
        await wait(delaysMs[attempt], signal);
      }
    }
  };
}

/** Whether asking again may help: the network, a gateway or a limit was in the way. */
export function isTemporary(error: unknown): boolean {
  const statusCode = (error as { statusCode?: unknown })?.statusCode;
  if (typeof statusCode !== 'number') {
    return error instanceof TypeError;
  }
  return statusCode === 429 || statusCode >= 502;
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}
