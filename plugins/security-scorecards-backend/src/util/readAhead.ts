/**
 * Gives the items of a source, and has it make the next one while the one before is worked on; so at most two are held.
 * The source is closed when the loop over it ends, however it ends.
 * @internal
 */
export async function* readAhead<T>(
  source: AsyncGenerator<T, void>,
): AsyncGenerator<T, void> {
  const start = () => {
    const next = source.next();
    // Its error is thrown when its turn comes; by then nobody may wait for it any more.
    next.catch(() => undefined);
    return next;
  };
  let next = start();
  try {
    for (;;) {
      const item = await next;
      if (item.done) {
        return;
      }
      next = start();
      yield item.value;
    }
  } finally {
    await source.return();
  }
}
