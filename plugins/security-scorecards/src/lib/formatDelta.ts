/** A difference with its sign and one decimal, `±0` for none that shows. */
export function formatDelta(value: number): string {
  const size = Math.abs(value).toLocaleString(undefined, {
    maximumFractionDigits: 1,
  });
  if (size === '0') {
    return '±0';
  }
  return `${value < 0 ? '−' : '+'}${size}`;
}
