// @ts-check

/**
 * Tables of the collection stage and the evidence store.
 *
 * Times are `timestamptz` on PostgreSQL and ISO 8601 text in UTC with
 * milliseconds on SQLite; both are written as such text, so that comparing
 * them works alike.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';

  await knex.schema.createTable('accounts', table => {
    table.comment('AWS accounts that the target providers named');
    table.string('account_id', 64).primary().comment('Twelve digits');
    table.text('name').nullable();
    table
      .text('ou_path')
      .nullable()
      .comment('Path of organisational units, such as Workloads/Production');
    table.text('state').nullable().comment('State in Organizations');
    table.jsonb('tags').nullable();
    table.timestamp('updated_at').notNullable();
  });

  await knex.schema.createTable('collection_targets', table => {
    table.comment('What is collected from where, and how it went last time');
    table.increments('target_key').primary();
    table.text('id').notNullable().unique().comment('Id of the collector');
    table.text('source').notNullable();
    table.text('kind').notNullable().comment('aggregator or account');
    table.string('account_id', 64).notNullable();
    table.string('region', 64).notNullable();
    table.text('title').notNullable();
    table
      .boolean('active')
      .notNullable()
      .defaultTo(true)
      .comment('False when no target provider names it any more');
    table.text('status').notNullable().defaultTo('never');
    table.text('message').nullable();
    table.text('mend').nullable();
    table
      .integer('visits')
      .notNullable()
      .defaultTo(0)
      .comment('Visits so far; a plan that was made before one is void');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('Failed visits since the last one that succeeded');
    table
      .text('pass')
      .nullable()
      .comment('full or delta while a pass is under way or was cut off');
    table.timestamp('pass_started_at').nullable();
    table
      .text('checkpoint')
      .nullable()
      .comment('From where a pass that was cut off resumes');
    table
      .binary('seen_evidence')
      .nullable()
      .comment('Bitmap of the evidence ids that the pass under way has seen');
    table
      .binary('seen_resources')
      .nullable()
      .comment('Bitmap of the resource ids that the pass under way has seen');
    table.text('watermark').nullable().comment('Where the next delta starts');
    table
      .text('holder')
      .nullable()
      .comment('Who is visiting the target; the lease');
    table.timestamp('running_since').nullable();
    table.timestamp('heartbeat_at').nullable();
    table.timestamp('requested_at').nullable();
    table.timestamp('last_run_at').nullable().comment('End of the last visit');
    table.timestamp('last_success_at').nullable();
    table.timestamp('last_full_at').nullable();
    table.bigInteger('duration_ms').nullable();
    table.integer('progress_done').notNullable().defaultTo(0);
    table
      .integer('progress_base')
      .notNullable()
      .defaultTo(0)
      .comment('progress_done when the visit under way started');
    table.integer('progress_estimated').nullable();
    table
      .text('skipped')
      .notNullable()
      .defaultTo('{}')
      .comment('Unusable items of the pass, counted by cause, as JSON');
    table
      .integer('evidence_held')
      .notNullable()
      .defaultTo(0)
      .comment('Rows of evidence that belong to the target');
  });

  await knex.schema.createTable('collection_runs', table => {
    table.comment('Visits to targets');
    table.increments('id').primary();
    table.text('target_id').notNullable();
    table.text('pass').notNullable();
    table.timestamp('started_at').notNullable();
    table.timestamp('ended_at').nullable();
    table.text('status').notNullable().comment('running until it ended');
    table.text('message').nullable();
    table.integer('pages').notNullable().defaultTo(0);
    table.integer('evidence_read').notNullable().defaultTo(0);
    table.integer('evidence_written').notNullable().defaultTo(0);
    table.integer('evidence_retired').notNullable().defaultTo(0);
    table
      .text('skipped')
      .notNullable()
      .defaultTo('{}')
      .comment('Unusable items of the visit, counted by cause, as JSON');
    table.index(['target_id', 'started_at'], 'collection_runs_target_idx');
    table.index(['started_at'], 'collection_runs_started_idx');
  });

  await knex.schema.createTable('collection_problems', table => {
    table.comment('Trouble that keeps targets out or did not end a visit');
    table.increments('id').primary();
    table
      .text('origin')
      .notNullable()
      .comment('provider:<id> or target:<id>; replaced as a whole');
    table.text('place').notNullable();
    table.text('message').notNullable();
    table.text('mend').notNullable();
    table.timestamp('observed_at').notNullable();
    table.index(['origin'], 'collection_problems_origin_idx');
  });

  await knex.schema.createTable('source_coverage', table => {
    table.comment('What a source could see of an account and region');
    table.string('source', 64).notNullable();
    table.string('account_id', 64).notNullable();
    table.string('region', 64).notNullable();
    table.text('target_id').notNullable();
    table.text('status').notNullable();
    table.text('message').nullable();
    table.text('mend').nullable();
    table
      .timestamp('observed_at')
      .nullable()
      .comment('End of the last visit that read everything');
    table
      .timestamp('changed_at')
      .notNullable()
      .comment('Since when it has this status');
    table.primary(['source', 'account_id', 'region']);
    table.index(['target_id'], 'source_coverage_target_idx');
  });

  await knex.schema.createTable('resources', table => {
    table.comment('Inventory of AWS resources');
    table.increments('id').primary();
    table.text('resource_id').notNullable().unique().comment('ARN');
    table.text('resource_type').notNullable();
    table.string('account_id', 64).notNullable();
    table.string('region', 64).notNullable();
    table
      .jsonb('tags')
      .nullable()
      .comment('Null while no source has told the tags');
    table
      .text('fingerprint')
      .notNullable()
      .comment('Of the tags; empty while they are not known');
    table
      .integer('target_key')
      .notNullable()
      .comment('Target whose full pass decides that the resource is gone');
    table
      .smallint('dirty')
      .notNullable()
      .defaultTo(1)
      .comment('1 when attribution and evaluation have to look again');
    table.timestamp('first_seen_at').notNullable();
    table
      .timestamp('removed_at')
      .nullable()
      .comment('Since when the resource is gone; it has no evidence then');
    table.index(['account_id', 'id'], 'resources_account_idx');
    table.index(['target_key', 'id'], 'resources_target_idx');
  });
  await knex.raw(
    'CREATE INDEX resources_dirty_idx ON resources (id) WHERE dirty = 1',
  );

  await knex.schema.createTable('evidence', table => {
    table.comment('Current result of one control on one resource');
    table.increments('id').primary();
    table
      .integer('resource_key')
      .notNullable()
      .references('id')
      .inTable('resources');
    table.string('source', 64).notNullable();
    table.string('control_id', 256).notNullable();
    table.string('region', 64).notNullable();
    table.integer('target_key').notNullable();
    table.string('account_id', 64).notNullable();
    table.string('status', 32).notNullable();
    table.string('reason', 64).nullable();
    table.text('reason_text').nullable();
    table.boolean('suppressed').notNullable();
    table.text('external_id').nullable();
    table.timestamp('first_observed_at').notNullable();
    table.timestamp('observed_at').notNullable();
    table
      .timestamp('stored_at')
      .notNullable()
      .comment('When the row was first written; history has no earlier state');
    table
      .text('fingerprint')
      .notNullable()
      .comment('Of all that makes a change worth a write');
    // Serves reading by resource as well, so no further index is paid for.
    table.unique(['resource_key', 'source', 'control_id', 'region'], {
      indexName: 'evidence_key_uniq',
    });
    table.index(['target_key', 'resource_key'], 'evidence_target_idx');
  });
  if (isPostgres) {
    // Room in each page, so that a refreshed time touches no index.
    await knex.raw('ALTER TABLE evidence SET (fillfactor = 90)');
  }

  await knex.schema.createTable('evidence_transitions', table => {
    table.comment('Changes of status of evidence, with their cause');
    table.increments('id').primary();
    table.integer('resource_key').notNullable();
    table.text('source').notNullable();
    table.text('control_id').notNullable();
    table.text('region').notNullable();
    table.text('account_id').notNullable();
    table.text('from_status').nullable().comment('Null when it is new');
    table.text('to_status').nullable().comment('Null when it is gone');
    table.boolean('from_suppressed').nullable();
    table.boolean('to_suppressed').nullable();
    table
      .text('cause')
      .notNullable()
      .comment('observed, new, retired or resource-removed');
    table.timestamp('at').notNullable();
    table.integer('run_id').nullable();
    table.index(['resource_key', 'at'], 'evidence_transitions_resource_idx');
    table.index(['at'], 'evidence_transitions_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('evidence_transitions');
  await knex.schema.dropTable('evidence');
  await knex.schema.dropTable('resources');
  await knex.schema.dropTable('source_coverage');
  await knex.schema.dropTable('collection_problems');
  await knex.schema.dropTable('collection_runs');
  await knex.schema.dropTable('collection_targets');
  await knex.schema.dropTable('accounts');
};
