// @ts-check

/**
 * Groups of resources that nobody owns, counted once for each state of the attribution instead of on each call.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('unattributed_groups', table => {
    table.comment('Groups of resources that nobody owns, as last counted');
    table
      .string('grouped_by', 16)
      .notNullable()
      .comment('account, tag, resourceType or stack');
    table.text('group_key').notNullable();
    table.integer('resources').notNullable();
    table.integer('evidence').notNullable();
    table.integer('failures').notNullable().comment('Failing evidence');
    table.integer('critical').notNullable().comment('Of the failures');
    table.integer('high').notNullable();
    table.integer('medium').notNullable();
    table.integer('low').notNullable();
    table.text('build').notNullable().comment('Names the count');
    table
      .text('details')
      .nullable()
      .comment('Examples and suggestions as JSON, once they were shown');
    table.primary(['grouped_by', 'group_key']);
    table.index(
      ['grouped_by', 'failures', 'resources', 'group_key'],
      'unattributed_groups_order_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('unattributed_groups');
  await knex('pipeline_state')
    .where('key', 'like', 'unattributed.groups.%')
    .delete();
};
