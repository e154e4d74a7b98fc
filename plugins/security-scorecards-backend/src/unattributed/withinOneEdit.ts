/** Whether one text becomes the other by one sign more, less or other, or by none. @internal */
export function withinOneEdit(one: string, other: string): boolean {
  const [short, long] =
    one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) {
    return false;
  }
  let start = 0;
  while (start < short.length && short[start] === long[start]) {
    start += 1;
  }
  const rest = short.length === long.length ? start + 1 : start;
  return short.slice(rest) === long.slice(start + 1);
}
