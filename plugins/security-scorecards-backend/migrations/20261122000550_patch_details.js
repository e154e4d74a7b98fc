// @ts-check

/**
 * Open patches of resources.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('patch_details', table => {
    table.comment('Patches that are missing, failed or wait for a reboot');
    table.increments('id').primary();
    table
      .integer('resource_key')
      .notNullable()
      .references('id')
      .inTable('resources')
      .onDelete('CASCADE');
    table
      .string('patch_id', 512)
      .notNullable()
      .comment('KB number, or package with its version');
    table.text('title').nullable();
    table.string('state', 32).notNullable();
    table.string('severity', 16).nullable();
    table
      .smallint('severity_rank')
      .notNullable()
      .comment('0 is critical, 4 is none stated');
    table.text('classification').nullable();
    table.text('cve_ids').notNullable().comment('JSON');
    table
      .integer('resource_total')
      .notNullable()
      .comment('Open patches of the resource, kept or not');
    table
      .timestamp('first_seen_at')
      .notNullable()
      .comment('Of the first visit that found it open');
    table
      .string('fingerprint', 32)
      .notNullable()
      .comment('Of all that makes a change worth a write');
    table.unique(['resource_key', 'patch_id'], {
      indexName: 'patch_details_key_uniq',
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('patch_details');
};
