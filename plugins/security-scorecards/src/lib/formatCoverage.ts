/** A coverage (0 to 1) as whole per cent, rounded down: 99.9 % covered is not covered. */
export function formatCoverage(coverage: number): string {
  return `${Math.floor(coverage * 100 + 1e-9)} %`;
}
