/**
 * A length of time in words.
 *
 * @param {number} milliseconds
 * @returns {string} such as `0.4 s`, `12 s` or `2 min 3 s`
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) {
    return `${seconds.toFixed(1)} s`;
  }
  const whole = Math.round(seconds);
  return whole < 60
    ? `${whole} s`
    : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
