// @ts-check

/**
 * Findings of threat and vulnerability services, and how far each source of them has looked.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('signals', table => {
    table.comment('Findings that are no results of controls');
    table.increments('id').primary();
    table
      .integer('resource_key')
      .notNullable()
      .references('id')
      .inTable('resources')
      .onDelete('CASCADE');
    table.string('signal_id', 512).notNullable().comment('Of the product');
    table.string('source', 64).notNullable();
    table.string('account_id', 64).notNullable();
    table.string('region', 64).notNullable();
    table.text('product').notNullable();
    table.text('type').notNullable();
    table.text('title').notNullable();
    table.string('severity', 16).notNullable();
    table.smallint('severity_rank').notNullable().comment('0 is critical');
    table
      .string('state', 16)
      .notNullable()
      .comment('active, suppressed or archived');
    table.timestamp('first_observed_at').notNullable();
    table.timestamp('observed_at').notNullable();
    table
      .timestamp('written_at')
      .notNullable()
      .comment('What was written since a pass began is none of its sweep');
    table
      .timestamp('archived_at')
      .nullable()
      .comment('Since when it is known to be archived or gone');
    table
      .string('fingerprint', 32)
      .notNullable()
      .comment('Of all that makes a change worth a write; empty when swept');
    table.unique(['resource_key', 'signal_id'], {
      indexName: 'signals_key_uniq',
    });
  });
  // Archived ones are kept for a while and are read by nobody but their resource's page.
  await knex.raw(
    `CREATE INDEX signals_open_idx ON signals (account_id, source, id) WHERE state <> 'archived'`,
  );
  await knex.raw(
    `CREATE INDEX signals_archived_idx ON signals (archived_at) WHERE archived_at IS NOT NULL`,
  );

  await knex.schema.createTable('signal_passes', table => {
    table.comment('What the full pass under way has seen of signals');
    table.integer('target_key').primary();
    table.timestamp('started_at').notNullable();
    table
      .boolean('delivered')
      .notNullable()
      .comment('Whether the collector delivers signals at all');
    table.binary('seen').nullable().comment('Bitmap of signal ids');
  });

  await knex.schema.createTable('signal_coverage', table => {
    table.comment('Accounts whose signals were read completely');
    table.string('account_id', 64).notNullable();
    table.string('source', 64).notNullable();
    table
      .timestamp('observed_at')
      .notNullable()
      .comment('End of the last full pass that read all of them');
    table.primary(['account_id', 'source']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('signal_coverage');
  await knex.schema.dropTable('signal_passes');
  await knex.schema.dropTable('signals');
};
