/**
 * Does work on items, of which up to `width` are under way at a time, and gives the results in the order of the items. After
 * an error no more is begun; it is thrown when all that was under way has ended.
 * @internal
 */
export async function overlapped<T, R>(
  items: Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const errors: unknown[] = [];
  const left = [...items].entries();
  const lane = async () => {
    for (const [index, item] of left) {
      try {
        results[index] = await work(item);
      } catch (error) {
        errors.push(error);
      }
      if (errors.length > 0) {
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  if (errors.length > 0) {
    throw errors[0];
  }
  return results;
}
