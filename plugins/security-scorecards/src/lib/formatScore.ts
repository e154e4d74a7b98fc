/** A score (0 to 100) as a whole number, rounded down: nobody is told of a 100 that is not one. */
export function formatScore(value: number): string {
  return String(Math.floor(value + 1e-9));
}
