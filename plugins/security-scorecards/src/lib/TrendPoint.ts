/** A figure on a day, with the range that what is unknown leaves open. */
export interface TrendPoint {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Absent where there was none. */
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}
