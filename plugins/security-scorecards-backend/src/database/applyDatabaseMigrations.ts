import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Folder of the migrations of all stages of this package. */
export const migrationsDirectory = resolvePackagePath(
  'backstage-plugin-security-scorecards-backend',
  'migrations',
);

/** Brings the schema up to date. */
export async function applyDatabaseMigrations(knex: Knex): Promise<void> {
  await knex.migrate.latest({ directory: migrationsDirectory });
}
