/** Gives back what would outlive this process, when it is asked to end before it is done. */
export function closeOnSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      close().finally(() => process.exit(1));
    });
  }
}
