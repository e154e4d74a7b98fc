/** The promise, or the signal's reason as an error as soon as it is aborted, even if the promise never settles. */
export async function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    if (signal.aborted) {
      // Settles later, with nobody left to hear of it.
      promise.catch(() => undefined);
      throw signal.reason;
    }
    return await Promise.race([promise, aborted]);
  } finally {
    if (onAbort) {
      signal.removeEventListener('abort', onAbort);
    }
  }
}
