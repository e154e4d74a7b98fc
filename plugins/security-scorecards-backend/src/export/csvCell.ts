/** First characters by which spreadsheets take a cell for a formula, or the rest of it for one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A value as a cell of a CSV file (RFC 4180): in quotes, and with an apostrophe before what a spreadsheet would compute.
 *
 * @internal
 */
export function csvCell(value: string | number | boolean | undefined): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value !== 'string') {
    return String(value);
  }
  const safe =
    FORMULA.test(value.trimStart()) || FORMULA.test(value)
      ? `'${value}`
      : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A line of a CSV file with its end. @internal */
export function csvLine(
  values: readonly (string | number | boolean | undefined)[],
): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}
