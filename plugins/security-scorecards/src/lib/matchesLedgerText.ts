/** Whether each word of a search stands in one of the values, whatever its case. Words are parts of names too. */
export function matchesLedgerText(
  values: readonly (string | undefined)[],
  text: string,
): boolean {
  const haystack = values
    .filter(value => value !== undefined)
    .join('\n')
    .toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(word => haystack.includes(word));
}
