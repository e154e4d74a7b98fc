// @ts-check

/**
 * From which scaffolder template, and which version of it, an entity was created.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities', table => {
    table.text('template').nullable().comment('As its annotation names it');
    table.text('template_version').nullable();
  });
  await knex.raw(
    'CREATE INDEX entities_template_idx ON entities (template, template_version) WHERE template IS NOT NULL',
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX entities_template_idx');
  await knex.schema.alterTable('entities', table => {
    table.dropColumns('template', 'template_version');
  });
};
