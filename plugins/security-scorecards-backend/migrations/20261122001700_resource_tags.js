// @ts-check

/**
 * Tags one by one, on SQLite, which unlike PostgreSQL has no index on what a JSON text holds: to find the resources with a tag it would
 * read all of them. Triggers keep the table, so that nobody who writes resources need know of it. A later migration that makes
 * `resources` anew has to make the triggers anew too.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (knex.client.config.client === 'pg') {
    return;
  }
  await knex.raw(
    `CREATE TABLE resource_tags (
       resource_key integer NOT NULL REFERENCES resources (id) ON DELETE CASCADE,
       key text NOT NULL,
       value text NOT NULL,
       PRIMARY KEY (resource_key, key)
     ) WITHOUT ROWID`,
  );
  await knex.raw(
    `INSERT INTO resource_tags (resource_key, key, value)
     SELECT resources.id, tag.key, tag.value FROM resources, json_each(resources.tags) tag`,
  );
  // Serves both the search for a value and the one that takes no notice of its case.
  await knex.raw(
    'CREATE INDEX resource_tags_value_idx ON resource_tags (key, lower(value))',
  );
  await knex.raw(
    `CREATE TRIGGER resource_tags_inserted AFTER INSERT ON resources WHEN new.tags IS NOT NULL BEGIN
       INSERT INTO resource_tags (resource_key, key, value)
       SELECT new.id, tag.key, tag.value FROM json_each(new.tags) tag;
     END`,
  );
  await knex.raw(
    `CREATE TRIGGER resource_tags_updated AFTER UPDATE OF tags ON resources WHEN new.tags IS NOT old.tags BEGIN
       DELETE FROM resource_tags WHERE resource_key = new.id;
       INSERT INTO resource_tags (resource_key, key, value)
       SELECT new.id, tag.key, tag.value FROM json_each(new.tags) tag;
     END`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  if (knex.client.config.client === 'pg') {
    return;
  }
  await knex.raw('DROP TRIGGER resource_tags_inserted');
  await knex.raw('DROP TRIGGER resource_tags_updated');
  await knex.schema.dropTable('resource_tags');
};
