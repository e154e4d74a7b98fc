/** Told after the store has changed, so that the evaluation can start promptly. */
export interface CollectionChange {
  /** `batch` after a stored batch of a visit under way, `run` at the end of a visit, `feed` after a page of an event feed. */
  kind: 'batch' | 'run' | 'feed';
  /** Of the target or the feed. */
  targetId: string;
  /** Rows of evidence that were written. */
  written: number;
  /** Rows of evidence that were retired. */
  retired: number;
}
