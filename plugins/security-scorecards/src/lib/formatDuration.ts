/** A length of time in seconds as its two largest units: `2 d 4 h`, `12 min`, `41 s`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole >= 86_400) {
    return join(Math.floor(whole / 86_400), 'd', (whole % 86_400) / 3600, 'h');
  }
  if (whole >= 3_600) {
    return join(Math.floor(whole / 3_600), 'h', (whole % 3_600) / 60, 'min');
  }
  return whole >= 60 ? `${Math.floor(whole / 60)} min` : `${whole} s`;
}

function join(
  large: number,
  largeUnit: string,
  rest: number,
  smallUnit: string,
): string {
  const small = Math.floor(rest);
  return small > 0
    ? `${large} ${largeUnit} ${small} ${smallUnit}`
    : `${large} ${largeUnit}`;
}
