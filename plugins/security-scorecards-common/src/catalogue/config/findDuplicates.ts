import type { Problems } from '../Problems';

/** Reports ids that stand twice in one list of the configuration. @internal */
export function findDuplicates(
  lists: Record<string, readonly { id: string }[]>,
  problems: Problems,
): void {
  for (const [list, entries] of Object.entries(lists)) {
    const first = new Map<string, number>();
    entries.forEach(({ id }, index) => {
      const earlier = first.get(id.toLowerCase());
      if (earlier === undefined) {
        first.set(id.toLowerCase(), index);
        return;
      }
      problems.add({
        path: [list, index, 'id'],
        value: id,
        problem: `stands already at ${list}[${earlier}]`,
        mend: 'Merge the two entries',
      });
    });
  }
}
