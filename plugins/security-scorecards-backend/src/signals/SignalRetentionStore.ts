/** Ends and deletes signals that have been kept long enough. Times are ISO 8601. */
export interface SignalRetentionStore {
  /** Archives signals of accounts that no visit has read completely since; returns their number. */
  archiveAbandonedSignals(options: {
    before: string;
    signal: AbortSignal;
  }): Promise<number>;
  /** Deletes signals that were archived before; returns their number. */
  deleteArchivedSignals(options: {
    before: string;
    signal: AbortSignal;
  }): Promise<number>;
}
