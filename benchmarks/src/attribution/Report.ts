import type { DatabaseLocation } from '../ingest/measurement/Job';
import type { Measurement } from '../ingest/measurement/Measurement';
import type { Line } from '../ingest/report/Line';

/** Where the measurements of one database go. */
export interface Report {
  kind: 'postgres' | 'sqlite';
  measurements: Map<string, Measurement>;
  lines: Line[];
  createDatabase(purpose: string): Promise<DatabaseLocation>;
}
