import createKnex, { type Knex } from 'knex';
import type { DatabaseLocation } from '../measurement/Job';

/** Settings of SQLite for all measurements. */
export const SQLITE_SETTINGS = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'foreign_keys = ON',
];

/** Opens a database as Backstage does; SQLite with the settings that the floor has too. */
export function openDatabase(location: DatabaseLocation): Knex {
  if (location.kind === 'postgres') {
    return createKnex({
      client: 'pg',
      connection: location.url,
      pool: { min: 0, max: 10 },
    });
  }
  return createKnex({
    client: 'better-sqlite3',
    connection: { filename: location.file },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (
        connection: { pragma(text: string): unknown },
        done: (error: Error | null, connection: unknown) => void,
      ) => {
        SQLITE_SETTINGS.forEach(setting => connection.pragma(setting));
        done(null, connection);
      },
    },
  });
}
