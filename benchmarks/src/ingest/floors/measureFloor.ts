import SqliteDatabase from 'better-sqlite3';
import { Client } from 'pg';
import { DatabaseEvidenceStore } from 'backstage-plugin-security-scorecards-backend/src/database/DatabaseEvidenceStore';
import type { SyntheticPass } from '../data/evidenceAt';
import { openDatabase, SQLITE_SETTINGS } from '../databases/openDatabase';
import type { DatabaseLocation } from '../measurement/Job';
import { measure } from '../measurement/measure';
import type { Measurement, Work } from '../measurement/Measurement';
import { copyStage } from './copyStage';
import { p2hashBatch } from './p2hashBatch';
import { prepared } from './prepared';
import { prepareFloor } from './prepareFloor';
import { unnest } from './unnest';

type Method = 'copyStage' | 'unnest' | 'p2hashBatch' | 'prepared';

/** A bare write path by its name; a pass without changes begins with an empty table. */
export async function measureFloor(options: {
  method: Method;
  database: DatabaseLocation;
  pass: SyntheticPass;
}): Promise<Measurement> {
  const { database: location, pass, method } = options;
  const first = pass.changedShare === 0;
  const database = openDatabase(location);
  const { batchSize } = DatabaseEvidenceStore.create({ database });
  try {
    await prepareFloor(database, { rows: pass.rows, empty: first });
    // Right after a load PostgreSQL has no statistics yet, and plans for an empty table.
    await database.raw('ANALYZE');
  } finally {
    await database.destroy();
  }
  if (location.kind === 'sqlite') {
    const sqlite = new SqliteDatabase(location.file);
    SQLITE_SETTINGS.forEach(setting => sqlite.pragma(setting));
    try {
      return await measure(async () =>
        prepared(sqlite, { pass, batchSize, lookUp: !first }),
      );
    } finally {
      sqlite.close();
    }
  }
  const client = new Client({ connectionString: location.url });
  await client.connect();
  try {
    return await measure(() => runOnPostgres(client, method, pass), location);
  } finally {
    await client.end();
  }
}

async function runOnPostgres(
  client: Client,
  method: Method,
  pass: SyntheticPass,
): Promise<Work> {
  switch (method) {
    case 'copyStage':
      return copyStage(client, pass);
    case 'unnest':
      return unnest(client, pass);
    case 'p2hashBatch':
      return p2hashBatch(client, pass);
    default:
      throw new Error(`${method} is no method of PostgreSQL`);
  }
}
