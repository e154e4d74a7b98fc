/** What a sweep did. */
export interface SweepResult {
  /** Rows of evidence that were deleted. */
  retired: number;
  /** Resources that are gone. */
  removedResources: number;
}
