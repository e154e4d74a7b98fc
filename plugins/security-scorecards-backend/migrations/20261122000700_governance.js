// @ts-check

/**
 * The ledgers of waivers and attestations: a table of states each, and one of events, to which rows are only ever added.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('waivers', table => {
    table.comment('Accepted failures, and those that are to be accepted');
    table.string('id', 100).primary();
    table.string('origin', 16).notNullable().comment('api, config, annotation');
    table
      .text('place')
      .nullable()
      .comment('Where in the code it stands when it is not of the API');
    table.text('entity_ref').notNullable().comment('In lower case');
    table
      .string('control_id', 256)
      .nullable()
      .comment('Null when the whole practice is waived');
    table.string('practice_id', 100).notNullable();
    table
      .text('resource_ids')
      .nullable()
      .comment('ARNs that it is limited to, as JSON');
    table.text('tags').nullable().comment('Selector that it is limited to');
    table.string('category', 32).notNullable();
    table.text('reason').notNullable();
    table.text('ticket_url').nullable();
    table.text('owner').notNullable().comment('Entity ref');
    table.text('requested_by').notNullable();
    table.timestamp('requested_at').notNullable();
    table.timestamp('activated_at').nullable();
    table.timestamp('expires_at').notNullable();
    table.string('status', 16).notNullable();
    table
      .string('severity', 16)
      .notNullable()
      .comment('When it was requested, or approved');
    table.boolean('ends_on_change').notNullable();
    table.integer('approvals_needed').notNullable();
    table.text('approvals').notNullable().comment('As JSON');
    table
      .text('baseline')
      .nullable()
      .comment('Tags of the resources when it was approved, as JSON');
    table.timestamp('ended_at').nullable();
    table.string('end_cause', 32).nullable();
    table.integer('version').notNullable();
    table
      .text('fingerprint')
      .nullable()
      .comment('Of the declaration when it is not of the API');
    table
      .integer('reminded_days')
      .nullable()
      .comment('Days before the end of which people were told');
    table.index(['entity_ref', 'status'], 'waivers_entity_idx');
    table.index(['status', 'expires_at'], 'waivers_status_idx');
    table.index(['practice_id'], 'waivers_practice_idx');
  });

  await knex.schema.createTable('waiver_events', table => {
    table.comment('What happened to waivers; rows are only added');
    table.increments('id').primary();
    table.string('subject_id', 100).notNullable();
    table.timestamp('at').notNullable();
    table.text('actor').notNullable();
    table.string('action', 32).notNullable();
    table.string('from_status', 16).nullable();
    table.string('to_status', 16).nullable();
    table.text('note').nullable();
    table.index(['subject_id', 'id'], 'waiver_events_subject_idx');
  });

  await knex.schema.createTable('attestations', table => {
    table.comment('Dated statements of people on practices');
    table.string('id', 100).primary();
    table.string('origin', 16).notNullable().comment('api or config');
    table.text('place').nullable();
    table
      .text('entity_ref')
      .nullable()
      .comment('In lower case; null for the whole organisation');
    table.string('practice_id', 100).notNullable();
    table.text('question').notNullable();
    table.string('answer', 8).notNullable().comment('yes or no');
    table.text('proof_url').nullable();
    table.text('statement').nullable();
    table.text('attested_by').notNullable();
    table.timestamp('attested_at').notNullable();
    table.timestamp('expires_at').notNullable();
    table.string('status', 16).notNullable();
    table.timestamp('ended_at').nullable();
    table.integer('version').notNullable();
    table.text('fingerprint').nullable();
    table.integer('reminded_days').nullable();
    table.index(['entity_ref', 'status'], 'attestations_entity_idx');
    table.index(['status', 'expires_at'], 'attestations_status_idx');
    table.index(['practice_id'], 'attestations_practice_idx');
  });
  await knex.raw(
    `CREATE UNIQUE INDEX attestations_current_uniq ON attestations (coalesce(entity_ref, ''), practice_id) WHERE status = 'current'`,
  );

  await knex.schema.createTable('attestation_events', table => {
    table.comment('What happened to attestations; rows are only added');
    table.increments('id').primary();
    table.string('subject_id', 100).notNullable();
    table.timestamp('at').notNullable();
    table.text('actor').notNullable();
    table.string('action', 32).notNullable();
    table.string('from_status', 16).nullable();
    table.string('to_status', 16).nullable();
    table.text('note').nullable();
    table.index(['subject_id', 'id'], 'attestation_events_subject_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('attestation_events');
  await knex.schema.dropTable('attestations');
  await knex.schema.dropTable('waiver_events');
  await knex.schema.dropTable('waivers');
};
