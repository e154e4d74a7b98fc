// @ts-check

/**
 * Indexes for look-ups of resources by tag, by stack and by owner.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (knex.client.config.client === 'pg') {
    await knex.raw(
      'CREATE INDEX resources_tags_idx ON resources USING gin (tags jsonb_path_ops)',
    );
    await knex.raw(
      `CREATE INDEX resources_stack_idx ON resources ((tags ->> 'aws:cloudformation:stack-name'))
       WHERE tags ->> 'aws:cloudformation:stack-name' IS NOT NULL`,
    );
  } else {
    await knex.raw(
      `CREATE INDEX resources_stack_idx ON resources (json_extract(tags, '$."aws:cloudformation:stack-name"'))
       WHERE json_extract(tags, '$."aws:cloudformation:stack-name"') IS NOT NULL`,
    );
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX resources_stack_idx');
  if (knex.client.config.client === 'pg') {
    await knex.raw('DROP INDEX resources_tags_idx');
  }
};
