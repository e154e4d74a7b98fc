import { pathToFileURL } from 'node:url';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Client } from 'pg';
import type { DatabaseLocation } from '../measurement/Job';

interface StartedServer {
  connectionString: string;
  stop(): Promise<void>;
}

/** A PostgreSQL server with databases for measurements, which are dropped at the end. */
export class PostgresServer {
  readonly #created: string[] = [];

  /** Connects to the server of that connection string, or starts a throw-away one as the tests do. */
  static async open(url: string | undefined): Promise<PostgresServer> {
    if (url) {
      return new PostgresServer(url);
    }
    const script = resolvePackagePath(
      'benchmarks',
      '../scripts/lib/postgres.mjs',
    );
    const { startPostgres }: { startPostgres(): Promise<StartedServer> } =
      await import(pathToFileURL(script).href);
    const server = await startPostgres();
    return new PostgresServer(server.connectionString, () => server.stop());
  }

  private constructor(
    private readonly url: string,
    private readonly stop?: () => Promise<void>,
  ) {}

  /** For the heading of the results. */
  async version(): Promise<string> {
    return this.#query('SHOW server_version');
  }

  async createDatabase(purpose: string): Promise<DatabaseLocation> {
    const name = `scorecards_benchmark_${process.pid}_${purpose}`;
    await this.#query(`CREATE DATABASE ${name}`);
    this.#created.push(name);
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    return { kind: 'postgres', url: url.href };
  }

  async close(): Promise<void> {
    for (const name of this.#created.splice(0)) {
      await this.#query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
    await this.stop?.();
  }

  async #query(text: string): Promise<string> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    try {
      const { rows } = await client.query<Record<string, string>>(text);
      return String(Object.values(rows[0] ?? {})[0] ?? '');
    } finally {
      await client.end();
    }
  }
}
