import { useCallback, useState } from 'react';

/** The way through the pages of a list that gives cursors. */
export interface Cursors {
  /** Undefined on the first page. */
  readonly cursor: string | undefined;
  /** Counted from 0. */
  readonly page: number;
  next(cursor: string): void;
  previous(): void;
}

/** Remembers the cursors of the pages before. Another `key`, which names the list, starts at its first page. */
export function useCursors(key: string): Cursors {
  const [trail, setTrail] = useState<{ key: string; cursors: string[] }>({
    key,
    cursors: [],
  });
  const cursors = trail.key === key ? trail.cursors : [];
  const next = useCallback(
    (cursor: string) =>
      setTrail(before => ({
        key,
        cursors: [...(before.key === key ? before.cursors : []), cursor],
      })),
    [key],
  );
  const previous = useCallback(
    () => setTrail(before => ({ key, cursors: before.cursors.slice(0, -1) })),
    [key],
  );
  return { cursor: cursors.at(-1), page: cursors.length, next, previous };
}
