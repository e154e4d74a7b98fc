/** What to measure. */
export interface Settings {
  /** Rows of the store's measurements. */
  rows: number;
  /** As the rows were asked for, `200k` or `1m`. */
  size: string;
  databases: ('postgres' | 'sqlite')[];
  /** Whether the run that keeps to AWS's quotas is made. */
  quotas: boolean;
  /** Fewer rows and passes, to see that all works. */
  quick: boolean;
  /** Whether the way from the simulator is measured. */
  endToEnd: boolean;
  /** Whether the floors and the store are measured by themselves. */
  store: boolean;
  /** Connection string of a PostgreSQL server that may create databases; one is started when absent. */
  postgresUrl?: string;
  /** Folder for CPU profiles of the product's processes. */
  profile?: string;
  /** File for all measurements as JSON. */
  json?: string;
}
