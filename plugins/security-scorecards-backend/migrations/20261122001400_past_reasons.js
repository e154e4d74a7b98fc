// @ts-check

/**
 * What a state of the past needs beside the changes of status: why evidence was unknown and since when it had its status, where that
 * changed without the status, and which controls were switched off in AWS. All three are read backwards from the current state.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('evidence_transitions', table => {
    table
      .text('from_reason')
      .nullable()
      .comment('Why the status that ended was unknown');
  });

  await knex.schema.createTable('evidence_amendments', table => {
    table.comment('What evidence told before, where its status stayed');
    table.increments('id').primary();
    table.integer('resource_key').notNullable().comment('resources.id');
    table.text('source').notNullable();
    table.text('control_id').notNullable();
    table.text('region').notNullable();
    table.text('from_reason').nullable();
    table.timestamp('from_first_observed_at').notNullable();
    table.timestamp('at').notNullable();
    table.index(['resource_key', 'at'], 'evidence_amendments_resource_idx');
    table.index(['at'], 'evidence_amendments_at_idx');
  });

  await knex.schema.createTable('disabled_control_transitions', table => {
    table.comment('Controls that were switched off or on in AWS');
    table.increments('id').primary();
    table.text('source').notNullable();
    table.text('account_id').notNullable();
    table.text('region').notNullable();
    table.text('control_id').notNullable();
    table.smallint('disabled').notNullable().comment('0 when switched on');
    table.timestamp('at').notNullable();
    table.index(['account_id', 'at'], 'disabled_control_transitions_place_idx');
    table.index(['at'], 'disabled_control_transitions_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('disabled_control_transitions');
  await knex.schema.dropTable('evidence_amendments');
  await knex.schema.alterTable('evidence_transitions', table => {
    table.dropColumns('from_reason');
  });
};
