/** Deletes what has been kept long enough. Times are ISO 8601. */
export interface RetentionStore {
  /** Visits that started before; returns their number. */
  deleteRuns(options: { before: string }): Promise<number>;
  /** Status changes before; returns their number. */
  deleteTransitions(options: { before: string }): Promise<number>;
  /**
   * Retires evidence of accounts and regions that no visit has read completely since; a closed account or one that was
   * taken out of the configuration is left behind by this. Returns the number of rows of evidence.
   */
  retireAbandoned(options: {
    before: string;
    signal: AbortSignal;
  }): Promise<number>;
  /** Rows of resources that were removed before and that attribution has let go of; returns their number. */
  purgeResources(options: { before: string }): Promise<number>;
  /** What is remembered of evidence that sources withdrew before; returns the number. */
  deleteWithdrawn(options: { before: string }): Promise<number>;
}
