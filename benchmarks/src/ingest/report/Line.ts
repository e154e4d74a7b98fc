/** One line of the table of targets. */
export interface Line {
  what: string;
  /** Measured figure with its unit. */
  measured: string;
  /** What it is compared with, with its unit. */
  reference: string;
  /** Ratio of the two or the figure itself. */
  value: number;
  /** Bound of the value. */
  target: { atLeast: number } | { atMost: number };
  unit?: string;
}

/** Whether the value is within the target. */
export function isMet(line: Line): boolean {
  return 'atLeast' in line.target
    ? line.value >= line.target.atLeast
    : line.value <= line.target.atMost;
}
