/** A Markdown table with aligned columns. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = head.map((cell, index) =>
    Math.max(cell.length, ...rows.map(row => row[index].length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index])).join(' | ')} |`;
  return [line(head), line(widths.map(width => '-'.repeat(width)))]
    .concat(rows.map(line))
    .join('\n');
}
