import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from './databases/PostgresServer';
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
  readonly #folder = mkdtempSync(join(tmpdir(), 'scorecards-benchmark-'));

  static async open(settings: Settings): Promise<Session> {
    return new Session(
      settings,
      settings.databases.includes('postgres')
        ? await PostgresServer.open(settings.postgresUrl)
        : undefined,
    );
  }

  private constructor(
    readonly settings: Settings,
    readonly postgres: PostgresServer | undefined,
  ) {}

  /** An empty database that lives as long as the session. */
  async createDatabase(
    kind: 'postgres' | 'sqlite',
    purpose: string,
  ): Promise<DatabaseLocation> {
    if (kind === 'sqlite') {
      return { kind, file: join(this.#folder, `${purpose}.sqlite`) };
    }
    if (!this.postgres) {
      throw new Error('PostgreSQL was not asked for');
    }
    return this.postgres.createDatabase(purpose);
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
    await this.postgres?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
