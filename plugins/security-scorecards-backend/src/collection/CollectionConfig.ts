/** Settings of the collection stage; durations in milliseconds. */
export interface CollectionConfig {
  schedule: {
    /** How often each target is visited. */
    frequencyMs: number;
    /** After how long a scheduled task is cut off; a visit that takes longer is resumed by the next. */
    timeoutMs: number;
    /** From the start of the backend to the first visit. */
    initialDelayMs: number;
  };
  /** How often a visit reads everything, where the source can also tell what changed. */
  fullPassFrequencyMs: number;
  /** After how long without a sign of life a visit is taken over by another instance. */
  leaseMs: number;
  /** Visits at the same time, over all instances of the backend. */
  concurrency: number;
  /** Age from which what was collected counts as stale. */
  stalenessMs: number;
  retention: {
    /** Of the log of visits. */
    runsMs: number;
    /** Of status changes, and of removed resources. */
    transitionsMs: number;
    /** Of evidence whose account and region no visit could read any more. */
    evidenceMs: number;
    /** Of archived signals. */
    signalsMs: number;
  };
}
