// @ts-check

/**
 * When the status that ended with a transition was first and last observed, so that times to fix also count what failed before the
 * history began.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('evidence_transitions', table => {
    table
      .timestamp('from_first_observed_at')
      .nullable()
      .comment('Since when it had the status that ended');
    table
      .timestamp('from_observed_at')
      .nullable()
      .comment('When the source last vouched for the status that ended');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('evidence_transitions', table => {
    table.dropColumns('from_first_observed_at', 'from_observed_at');
  });
};
