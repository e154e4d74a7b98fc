import { type DatabaseKind, Databases } from '../command/Databases';
import type { DatabaseLocation, Job } from './measurement/Job';
import type { Measurement } from './measurement/Measurement';
import { runJob } from './measurement/runJob';
import { count, cpuMicros, growth, rate } from './report/figures';
import type { Line } from './report/Line';
import type { Settings } from './Settings';

/** A run of the benchmark: databases, results, targets. */
export class Session {
  readonly measurements = new Map<string, Measurement>();
  readonly lines: Line[] = [];

  static async open(settings: Settings): Promise<Session> {
    const { databases: kinds, postgresUrl } = settings;
    return new Session(
      settings,
      await Databases.open({
        name: 'ingest',
        only: kinds.length === 1 ? kinds[0] : undefined,
        postgres: postgresUrl,
      }),
    );
  }

  private constructor(
    readonly settings: Settings,
    private readonly databases: Databases,
  ) {}

  /** Version of PostgreSQL, if it is measured. */
  async postgresVersion(): Promise<string | undefined> {
    return this.databases.postgres?.version();
  }

  /** An empty database that lives as long as the session. */
  async createDatabase(
    kind: DatabaseKind,
    purpose: string,
  ): Promise<DatabaseLocation> {
    return this.databases.create(kind, purpose);
  }

  /** Measures and keeps the result under a name. */
  async measure(name: string, job: Job): Promise<Measurement> {
    const measurement = await runJob(job, { profile: this.settings.profile });
    this.measurements.set(name, measurement);
    const { serverCpuSeconds = 0 } = measurement;
    const server = (serverCpuSeconds / measurement.rows) * 1e6;
    console.error(
      `${name}: ${count(rate(measurement))} rows/s, ${count(
        cpuMicros(measurement),
      )} µs CPU a row and ${count(server)} µs of the server, ${count(
        growth(measurement),
      )} MB above idle`,
    );
    return measurement;
  }

  /** Adds a line to the table of targets. */
  expect(line: Line): void {
    this.lines.push(line);
  }

  async close(): Promise<void> {
    await this.databases.close();
  }
}
