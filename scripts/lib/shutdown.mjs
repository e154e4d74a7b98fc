const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_CHECK_MS = 1_000;

/**
 * Tells when this process should end: at Ctrl-C, at a signal, or when the
 * package manager that started it is gone (npm does not always hand a signal
 * on to the script that it runs).
 *
 * @param {() => void} onSecond called at the second signal, for those who cannot wait
 * @returns {AbortSignal}
 */
export function watchForShutdown(onSecond) {
  const controller = new AbortController();
  const request = () => {
    if (controller.signal.aborted) {
      onSecond();
    }
    controller.abort();
  };
  for (const signal of SIGNALS) {
    process.on(signal, request);
  }
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid !== parent) {
        clearInterval(timer);
        controller.abort();
      }
    }, PARENT_CHECK_MS);
    timer.unref();
  }
  return controller.signal;
}

/** Settles once the signal is aborted. */
export function aborted(signal) {
  return new Promise(resolve => {
    if (signal.aborted) {
      resolve();
    } else {
      signal.addEventListener('abort', () => resolve(), { once: true });
    }
  });
}
