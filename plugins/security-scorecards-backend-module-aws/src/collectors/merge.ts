/**
 * Runs generators side by side and passes on what they yield as it comes. Each holds at most one item that was not asked
 * for yet, so that memory stays bounded however slow the reader is.
 *
 * @param sources - started in this order
 * @param concurrency - how many run at once
 * @internal
 */
export async function* merge<T>(
  sources: ReadonlyArray<() => AsyncGenerator<T, void, void>>,
  concurrency: number,
): AsyncGenerator<T, void, void> {
  const waiting = [...sources];
  const running = new Map<
    AsyncGenerator<T, void, void>,
    Promise<{
      source: AsyncGenerator<T, void, void>;
      result: IteratorResult<T, void>;
    }>
  >();
  const advance = (source: AsyncGenerator<T, void, void>) => {
    const next = source.next().then(result => ({ source, result }));
    // Awaited in the race below; until then a failure must not count as unhandled.
    next.catch(() => undefined);
    running.set(source, next);
  };
  try {
    for (;;) {
      while (running.size < concurrency && waiting.length > 0) {
        const start = waiting.shift();
        if (start) {
          advance(start());
        }
      }
      if (running.size === 0) {
        return;
      }
      const { source, result } = await Promise.race(running.values());
      if (result.done) {
        running.delete(source);
      } else {
        advance(source);
        yield result.value;
      }
    }
  } finally {
    await Promise.allSettled(
      [...running.keys()].map(source => source.return()),
    );
  }
}
