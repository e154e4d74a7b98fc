/** A share (0 to 1) in per cent with one decimal, in the reader's language. */
export function formatShare(share: number): string {
  return share.toLocaleString(undefined, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
}
