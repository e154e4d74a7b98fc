// @ts-check

/**
 * Tables of the history of scores, and of what the evidence store does not remember of the past: whose a resource was,
 * what an entity claimed, what the sources could see, and which catalogue and settings counted.
 *
 * Tables of changes (`…_transitions`, `evidence_lapses`) are read backwards from the current state; tables of versions
 * (`…_versions`, `source_states`) hold the state from a time on.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('history_entities', table => {
    table.comment(
      'Short keys of entities that outlive their row in entities, by ref',
    );
    table.increments('id').primary();
    table.text('entity_ref').notNullable().unique().comment('In lower case');
  });

  await knex.schema.createTable('history_documents', table => {
    table.comment('Catalogues and settings, once for each content');
    table.increments('id').primary();
    table.string('hash', 64).notNullable().unique();
    table.binary('content').notNullable().comment('JSON, compressed (deflate)');
  });

  await knex.schema.createTable('evaluation_versions', table => {
    table.comment('Which catalogue and settings evaluations used since when');
    table.increments('id').primary();
    table.integer('catalogue_key').notNullable();
    table.integer('settings_key').notNullable();
    table.timestamp('at').notNullable();
    table.index(['at'], 'evaluation_versions_at_idx');
  });

  await knex.schema.createTable('score_points', table => {
    table.comment(
      'Last figures of an entity on a day; days without a change have no row',
    );
    table.integer('entity_key').notNullable().comment('history_entities.id');
    table.integer('day').notNullable().comment('Days since 1970-01-01, UTC');
    table.smallint('score').nullable().comment('In tenths');
    table.smallint('low').notNullable().comment('In tenths');
    table.smallint('high').notNullable().comment('In tenths');
    table.smallint('coverage').notNullable().comment('In thousandths');
    table.string('grade', 1).nullable();
    table.bigInteger('risk').notNullable().comment('In tenths');
    table.integer('failing_critical').notNullable().comment('Controls');
    table.integer('failing_high').notNullable();
    table.integer('failing_medium').notNullable();
    table.integer('failing_low').notNullable();
    table.integer('failing_resources').notNullable();
    table
      .text('domains')
      .notNullable()
      .comment('Score, coverage and failing controls by domain, packed');
    table.integer('catalogue_key').notNullable();
    table.binary('input_hash').notNullable();
    table.primary(['entity_key', 'day']);
    table.index(['day'], 'score_points_day_idx');
  });

  await knex.schema.createTable('share_points', table => {
    table.comment('Whose the resources and the evidence were on a day');
    table.integer('day').primary().comment('Days since 1970-01-01, UTC');
    table.integer('attributed_resources').notNullable();
    table.integer('unattributed_resources').notNullable();
    table.bigInteger('attributed').notNullable().comment('Rows of evidence');
    table.bigInteger('account_level').notNullable();
    table.bigInteger('unattributed').notNullable();
  });

  await knex.schema.createTable('attribution_transitions', table => {
    table.comment('Resources that an entity gained or lost');
    table.increments('id').primary();
    table.integer('entity_key').notNullable();
    table.integer('resource_key').notNullable().comment('resources.id');
    table.string('rule', 16).notNullable();
    table.smallint('gained').notNullable().comment('0 when it was lost');
    table.timestamp('at').notNullable();
    table.index(['entity_key', 'at'], 'attribution_transitions_entity_idx');
    table.index(['at'], 'attribution_transitions_at_idx');
  });

  await knex.schema.createTable('rollup_transitions', table => {
    table.comment('Parts that an entity gained or lost');
    table.increments('id').primary();
    table.integer('entity_key').notNullable();
    table.integer('part_key').notNullable().comment('history_entities.id');
    table.smallint('gained').notNullable().comment('0 when it was lost');
    table.timestamp('at').notNullable();
    table.index(['entity_key', 'at'], 'rollup_transitions_entity_idx');
    table.index(['at'], 'rollup_transitions_at_idx');
  });

  await knex.schema.createTable('entity_versions', table => {
    table.comment('What the catalog told of an entity since when');
    table.increments('id').primary();
    table.integer('entity_key').notNullable();
    table.timestamp('at').notNullable();
    table.text('document').notNullable().comment('Entity record as JSON');
    table.index(['entity_key', 'at'], 'entity_versions_entity_idx');
  });

  await knex.schema.createTable('source_states', table => {
    table.comment(
      'What a source could see of an account and region since when',
    );
    table.increments('id').primary();
    table.string('source', 64).notNullable();
    table.string('account_id', 64).notNullable();
    table.string('region', 64).notNullable();
    table.string('status', 32).nullable().comment('Null when it was forgotten');
    table
      .smallint('age')
      .notNullable()
      .comment('0 never looked, 1 looked within the staleness limit, 2 before');
    table.timestamp('at').notNullable();
    table.index(
      ['account_id', 'source', 'region', 'at'],
      'source_states_place_idx',
    );
  });

  await knex.schema.createTable('evidence_lapses', table => {
    table.comment('Times in which a row of evidence was stale');
    table.increments('id').primary();
    table.integer('resource_key').notNullable();
    table.string('source', 64).notNullable();
    table.string('control_id', 256).notNullable();
    table.string('region', 64).notNullable();
    table.timestamp('started_at').notNullable();
    table.timestamp('ended_at').nullable();
    table.index(['resource_key'], 'evidence_lapses_resource_idx');
    table.index(['ended_at'], 'evidence_lapses_ended_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'evidence_lapses',
    'source_states',
    'entity_versions',
    'rollup_transitions',
    'attribution_transitions',
    'share_points',
    'score_points',
    'evaluation_versions',
    'history_documents',
    'history_entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
