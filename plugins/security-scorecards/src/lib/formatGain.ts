/** Points gained or risk removed: one decimal below ten, whole numbers above. */
export function formatGain(value: number): string {
  const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return rounded.toLocaleString();
}
