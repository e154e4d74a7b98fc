// @ts-check

/**
 * When the newest tags of a resource were read, of sources that tell tags of before, so that a finding that was processed earlier
 * does not bring old tags back.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('resources', table => {
    table
      .text('tags_at')
      .nullable()
      .comment('When the newest told tags were read, ISO 8601 UTC');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('ALTER TABLE ?? DROP COLUMN ??', ['resources', 'tags_at']);
};
