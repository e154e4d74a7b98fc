import { Client } from 'pg';
import type { DatabaseLocation } from '../measurement/Job';
import { serverProcessorTime } from './serverProcessorTime';

/** Watches the processor time of PostgreSQL's processes that serve a database. */
export class ServerWatch {
  /** Opens a connection of its own, which is not counted. */
  static async open(
    location: DatabaseLocation,
  ): Promise<ServerWatch | undefined> {
    if (location.kind !== 'postgres') {
      return undefined;
    }
    const client = new Client({ connectionString: location.url });
    await client.connect();
    return new ServerWatch(client);
  }

  private constructor(private readonly client: Client) {}

  /** Seconds so far of the connections that are open now; undefined when the server is on another machine. */
  async seconds(): Promise<number | undefined> {
    const { rows } = await this.client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
       WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return serverProcessorTime(rows.map(row => row.pid));
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
