/** A request quota of one account and region. @public */
export interface Quota {
  /** Calls a second, above 0. */
  rate: number;
  /** Calls at once, at least 1. */
  burst: number;
}
