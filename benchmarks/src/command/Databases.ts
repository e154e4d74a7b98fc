import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../ingest/databases/PostgresServer';
import type { DatabaseLocation } from '../ingest/measurement/Job';
import { closeOnSignal } from './closeOnSignal';

/** A database that the product runs on. */
export type DatabaseKind = 'postgres' | 'sqlite';

/** The databases of a benchmark and a folder for its files; all is gone when it is closed, or when the process is asked to end. */
export class Databases {
  /**
   * @param options - `only`: the one kind that is measured, both when absent. `postgres`: connection string of a server that may create
   * databases; one is started when absent
   */
  static async open(options: {
    /** Begins the name of the folder. */
    name: string;
    only?: DatabaseKind;
    postgres?: string;
  }): Promise<Databases> {
    const { name, only, postgres } = options;
    const databases = new Databases(
      only ? [only] : ['postgres', 'sqlite'],
      mkdtempSync(join(tmpdir(), `${name}-`)),
      only === 'sqlite' ? undefined : await PostgresServer.open(postgres),
    );
    closeOnSignal(() => databases.close());
    return databases;
  }

  private constructor(
    readonly kinds: readonly DatabaseKind[],
    readonly folder: string,
    /** Absent when only SQLite is measured. */
    readonly postgres: PostgresServer | undefined,
  ) {}

  /** An empty database that lives until the end. */
  async create(kind: DatabaseKind, purpose: string): Promise<DatabaseLocation> {
    if (kind === 'sqlite') {
      return { kind, file: join(this.folder, `${purpose}.sqlite`) };
    }
    if (!this.postgres) {
      throw new Error('PostgreSQL was not asked for');
    }
    return this.postgres.createDatabase(purpose);
  }

  /** @param options - `keepFolder`: whether its files are to be looked at */
  async close(options: { keepFolder?: boolean } = {}): Promise<void> {
    await this.postgres?.close();
    if (!options.keepFolder) {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }
}
