/** Rows of all pages, and how many pages there were. */
export async function collectPages<TPage, TRow>(
  pages: AsyncIterable<TPage>,
  rows: (page: TPage) => TRow[] | undefined,
): Promise<{ rows: TRow[]; pages: number }> {
  const all: TRow[] = [];
  let count = 0;
  for await (const page of pages) {
    count += 1;
    all.push(...(rows(page) ?? []));
  }
  return { rows: all, pages: count };
}
