// @ts-check

/**
 * Tables of attribution, evaluation and scorecards.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('entities', table => {
    table.comment('Catalog entities with what they claim');
    table.increments('id').primary();
    table.text('entity_ref').notNullable().unique().comment('In lower case');
    table.text('kind').notNullable().comment('As the catalog spells it');
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('title').notNullable();
    table.text('owner').nullable().comment('Entity ref');
    table.text('system').nullable().comment('Entity ref');
    table.text('lifecycle').nullable();
    table.text('criticality').notNullable();
    table
      .boolean('annotated')
      .notNullable()
      .comment('Whether it has any annotation of scope, readable or not');
    table.text('scope').notNullable().comment('Parsed scope as JSON');
    table
      .text('problems')
      .notNullable()
      .comment('Annotations that cannot be read, as JSON');
    table
      .boolean('has_problems')
      .notNullable()
      .comment('Whether problems has any');
    table
      .text('fingerprint')
      .notNullable()
      .comment('Of all the above; unchanged entities are not written');
    table
      .integer('dirty')
      .notNullable()
      .defaultTo(1)
      .comment('How often the inputs changed since the last evaluation');
    table.timestamp('evaluated_at').nullable();
    table.index(['has_problems'], 'entities_problems_idx');
    table.index(['evaluated_at'], 'entities_evaluated_idx');
  });
  await knex.raw(
    'CREATE INDEX entities_dirty_idx ON entities (id) WHERE dirty > 0',
  );

  await knex.schema.createTable('entity_rollups', table => {
    table.comment('Entities whose resources count for an entity');
    table.integer('entity_id').notNullable();
    table
      .integer('part_id')
      .notNullable()
      .comment('A part at any depth, or the entity itself');
    table.primary(['entity_id', 'part_id']);
    table.index(['part_id', 'entity_id'], 'entity_rollups_part_idx');
  });

  await knex.schema.createTable('attributions', table => {
    table.comment('Whose a resource is, and by which rule');
    table.integer('entity_id').notNullable();
    table.integer('resource_key').notNullable().comment('resources.id');
    table.string('rule', 16).notNullable().comment('arn, tags, rule, account');
    table.text('detail').notNullable().comment('What matched');
    table.primary(['entity_id', 'resource_key']);
    table.index(['resource_key'], 'attributions_resource_idx');
  });

  await knex.schema.createTable('scorecards', table => {
    table.comment('Scorecards with what they are ranked by');
    table.integer('entity_id').primary();
    table.text('entity_ref').notNullable().unique();
    table.text('kind').notNullable().comment('In lower case');
    table.text('namespace').notNullable();
    table.text('title').notNullable();
    table.text('title_sort').notNullable().comment('Title in lower case');
    table.text('owner').nullable();
    table.text('system').nullable();
    table.text('lifecycle').nullable();
    table.text('criticality').notNullable();
    table.double('score').nullable();
    table.double('low').notNullable();
    table.double('high').notNullable();
    table.double('coverage').notNullable();
    table.string('grade', 1).nullable();
    table.double('risk').notNullable();
    table.integer('failing').notNullable().comment('Failing controls');
    table.integer('failing_resources').notNullable();
    table
      .string('oldest_evidence_at', 32)
      .nullable()
      .comment('ISO 8601 in UTC with milliseconds');
    table.text('input_hash').notNullable();
    table.timestamp('computed_at').notNullable();
    table.text('summary').notNullable().comment('Row of the ranking as JSON');
    table.text('document').notNullable().comment('The scorecard as JSON');
    table.index(['risk', 'entity_ref'], 'scorecards_risk_idx');
    table.index(['owner'], 'scorecards_owner_idx');
    table.index(['system'], 'scorecards_system_idx');
  });

  await knex.schema.createTable('scorecard_domains', table => {
    table.comment('Domains of a scorecard, for filters');
    table.integer('entity_id').notNullable();
    table.string('domain_id', 64).notNullable();
    table.string('status', 32).notNullable();
    table.integer('failing').notNullable().comment('Failing controls');
    table.primary(['entity_id', 'domain_id']);
    table.index(['domain_id', 'entity_id'], 'scorecard_domains_domain_idx');
  });

  await knex.schema.createTable('scorecard_accounts', table => {
    table.comment('Accounts in which an entity lives');
    table.integer('entity_id').notNullable();
    table.string('account_id', 64).notNullable();
    table.primary(['entity_id', 'account_id']);
    table.index(['account_id', 'entity_id'], 'scorecard_accounts_account_idx');
  });

  await knex.schema.createTable('catalogue_controls', table => {
    table.comment('Controls of the active catalogue, for order and filters');
    table.string('source', 64).notNullable();
    table.string('control_key', 256).notNullable().comment('Id in lower case');
    table.integer('severity_rank').notNullable().comment('0 is critical');
    table
      .boolean('account_level')
      .notNullable()
      .comment('Whether a pass of the account itself says something');
    table.primary(['source', 'control_key']);
  });

  await knex.schema.createTable('pipeline_state', table => {
    table.comment('How far attribution and evaluation have come');
    table.string('key', 64).primary();
    table.text('value').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('pipeline_state');
  await knex.schema.dropTable('catalogue_controls');
  await knex.schema.dropTable('scorecard_accounts');
  await knex.schema.dropTable('scorecard_domains');
  await knex.schema.dropTable('scorecards');
  await knex.schema.dropTable('attributions');
  await knex.schema.dropTable('entity_rollups');
  await knex.schema.dropTable('entities');
};
