/** What one measurement in a process of its own gave. */
export interface Measurement {
  /** Rows or findings that went through. */
  rows: number;
  /** Wall time of the work alone, without start and connection. */
  seconds: number;
  /** Processor time of the measured process, user and system, without that of the database. */
  cpuSeconds: number;
  /** Processor time of PostgreSQL's processes for it; absent for SQLite and for a server on another machine. */
  serverCpuSeconds?: number;
  /** Resident memory before the work, in MB (10^6 bytes). */
  idleMegabytes: number;
  /** Highest resident memory during the work, in MB. */
  peakMegabytes: number;
  /** Event-loop delay, 99th percentile, in milliseconds. */
  delayP99Ms: number;
  /** Longest event-loop delay in milliseconds. */
  delayMaxMs: number;
  /** Median wall time of one change in milliseconds, where several were made one after the other. */
  medianMs?: number;
  /** Rows that were inserted or updated. */
  written?: number;
  /** Size of the evidence table with its indexes thereafter, in bytes. */
  tableBytes?: number;
}

/** What the work itself tells. */
export type Work = Pick<Measurement, 'rows' | 'written' | 'medianMs'>;
