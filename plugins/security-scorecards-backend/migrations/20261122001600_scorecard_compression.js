// @ts-check

const COLUMNS = ['document', 'summary'];

/**
 * Scorecards are written at least once an hour and read by each view. Where the PostgreSQL server was built with LZ4, they are
 * compressed with it, in a fraction of the time that PostgreSQL's own method takes. What is stored already stays as it is until it
 * is written again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (await hasLz4(knex)) {
    await compress(knex, 'lz4');
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  if (await hasLz4(knex)) {
    await compress(knex, 'default');
  }
};

/**
 * PostgreSQL before 14 has no such setting, SQLite neither.
 *
 * @param {import('knex').Knex} knex
 */
async function hasLz4(knex) {
  if (knex.client.config.client !== 'pg') {
    return false;
  }
  const { rows } = await knex.raw(
    `SELECT 1 FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)`,
  );
  return rows.length > 0;
}

/**
 * @param {import('knex').Knex} knex
 * @param {'lz4' | 'default'} method
 */
async function compress(knex, method) {
  for (const column of COLUMNS) {
    await knex.raw(
      `ALTER TABLE scorecards ALTER COLUMN ?? SET COMPRESSION ${method}`,
      [column],
    );
  }
}
