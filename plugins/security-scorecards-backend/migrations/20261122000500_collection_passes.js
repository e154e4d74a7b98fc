// @ts-check

/**
 * Passes with schedules of their own, withdrawn evidence, tags told by several sources, and what sources say of their controls.
 *
 * What was kept of one pass on the target moves to a row for each pass. The columns keep their meaning.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('collection_passes', table => {
    table.comment('How each pass of a target went last time');
    table.integer('target_key').notNullable();
    table.string('pass_id', 64).notNullable();
    table
      .text('status')
      .notNullable()
      .defaultTo('never')
      .comment('Of the last visit of this pass that ended');
    table.text('message').nullable();
    table.text('mend').nullable();
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('Failed visits since the last one that succeeded');
    table
      .timestamp('started_at')
      .nullable()
      .comment('While the pass is under way or was cut off');
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
    table
      .text('skipped')
      .notNullable()
      .defaultTo('{}')
      .comment('Unusable items of the pass, counted by cause, as JSON');
    table.text('watermark').nullable().comment('Where its next visit starts');
    table.timestamp('last_run_at').nullable().comment('End of the last visit');
    table.timestamp('last_success_at').nullable();
    table.bigInteger('duration_ms').nullable();
    table.primary(['target_key', 'pass_id']);
  });
  await knex.schema.alterTable('collection_targets', table => {
    table
      .string('pass_id', 64)
      .nullable()
      .comment('Which pass is under way or was cut off last');
  });
  await knex.schema.alterTable('collection_runs', table => {
    table.string('pass_id', 64).nullable().comment('Which pass it was');
    table
      .integer('evidence_withdrawn')
      .notNullable()
      .defaultTo(0)
      .comment('Rows that were retired because the source withdrew them');
  });
  await knex.raw(`UPDATE collection_targets SET pass_id = pass`);
  await knex.raw(`UPDATE collection_runs SET pass_id = pass`);
  for (const pass of ['full', 'delta']) {
    // One watermark served both. A full pass that ended is known by its time, a delta by being later than it.
    const ended =
      pass === 'full'
        ? 't.last_full_at'
        : `CASE WHEN t.last_success_at > t.last_full_at THEN t.last_success_at END`;
    await knex.raw(
      `INSERT INTO collection_passes (target_key, pass_id, status, message, mend, failures, started_at, checkpoint,
         seen_evidence, seen_resources, skipped, watermark, last_run_at, last_success_at)
       SELECT t.target_key, ?, CASE WHEN ${ended} IS NULL THEN 'never' ELSE 'succeeded' END, NULL, NULL,
         CASE WHEN t.pass = ? THEN t.failures ELSE 0 END,
         CASE WHEN t.pass = ? THEN t.pass_started_at END, CASE WHEN t.pass = ? THEN t.checkpoint END,
         CASE WHEN t.pass = ? THEN t.seen_evidence END, CASE WHEN t.pass = ? THEN t.seen_resources END,
         CASE WHEN t.pass = ? THEN t.skipped ELSE '{}' END, t.watermark, ${ended}, ${ended}
       FROM collection_targets t WHERE ${ended} IS NOT NULL OR t.pass = ?`,
      Array(8).fill(pass),
    );
  }
  for (const column of [
    'pass_started_at',
    'checkpoint',
    'seen_evidence',
    'seen_resources',
    'watermark',
  ]) {
    await knex.raw('ALTER TABLE collection_targets DROP COLUMN ??', [column]);
  }

  await knex.schema.createTable('withdrawn_evidence', table => {
    table.comment(
      'Evidence that a source withdrew, so that a message that was late does not bring it back; kept for some weeks',
    );
    table.string('source', 64).notNullable();
    table.text('resource_id').notNullable();
    table.string('control_id', 256).notNullable();
    table.string('region', 64).notNullable();
    table.text('external_id').notNullable();
    table
      .timestamp('observed_at')
      .notNullable()
      .comment('When the source withdrew it');
    table.timestamp('stored_at').notNullable();
    table.primary([
      'resource_id',
      'source',
      'control_id',
      'region',
      'external_id',
    ]);
    table.index(['stored_at'], 'withdrawn_evidence_stored_idx');
  });

  await knex.schema.alterTable('source_coverage', table => {
    table
      .text('full_status')
      .nullable()
      .comment('As the last full pass saw it; a delta does not turn it good');
  });
  await knex.raw('UPDATE source_coverage SET full_status = status');

  await knex.schema.alterTable('resources', table => {
    table
      .string('tags_source', 32)
      .nullable()
      .comment('Which source told the tags');
    table
      .text('tags_words')
      .nullable()
      .comment(
        'Fingerprints of what other sources told last where it differs, as JSON by source',
      );
  });

  await knex.schema.createTable('live_controls', table => {
    table.comment('Controls as the sources define them now');
    table.string('source', 64).notNullable();
    table.string('control_id', 256).notNullable();
    table.text('title').notNullable();
    table.string('severity', 32).notNullable();
    table.text('guidance_url').nullable();
    table.primary(['source', 'control_id']);
  });
  await knex.schema.createTable('disabled_controls', table => {
    table.comment('Controls that are switched off in an account and region');
    table.string('source', 64).notNullable();
    table.string('account_id', 64).notNullable();
    table.string('region', 64).notNullable();
    table.string('control_id', 256).notNullable();
    table.text('reason').nullable().comment('In the words of the source');
    table.primary(['account_id', 'source', 'region', 'control_id']);
  });
  await knex.schema.createTable('enabled_standards', table => {
    table.comment('Standards that are switched on in an account and region');
    table.string('source', 64).notNullable();
    table.string('account_id', 64).notNullable();
    table.string('region', 64).notNullable();
    table.text('standard_arn').notNullable();
    table.text('status').notNullable().comment('In the word of the source');
    table.primary(['account_id', 'source', 'region', 'standard_arn']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'enabled_standards',
    'disabled_controls',
    'live_controls',
    'withdrawn_evidence',
  ]) {
    await knex.schema.dropTable(table);
  }
  for (const [table, column] of [
    ['resources', 'tags_words'],
    ['resources', 'tags_source'],
    ['source_coverage', 'full_status'],
    ['collection_runs', 'evidence_withdrawn'],
    ['collection_runs', 'pass_id'],
  ]) {
    await knex.raw('ALTER TABLE ?? DROP COLUMN ??', [table, column]);
  }
  await knex.schema.alterTable('collection_targets', table => {
    table.timestamp('pass_started_at').nullable();
    table.text('checkpoint').nullable();
    table.binary('seen_evidence').nullable();
    table.binary('seen_resources').nullable();
    table.text('watermark').nullable();
  });
  // The pass under way goes on if the earlier version knows it, and the next delta starts where the last visit ended.
  await knex.raw(
    `UPDATE collection_targets SET
       pass_started_at = (SELECT p.started_at FROM collection_passes p
         WHERE p.target_key = collection_targets.target_key AND p.pass_id = collection_targets.pass_id),
       checkpoint = (SELECT p.checkpoint FROM collection_passes p
         WHERE p.target_key = collection_targets.target_key AND p.pass_id = collection_targets.pass_id),
       seen_evidence = (SELECT p.seen_evidence FROM collection_passes p
         WHERE p.target_key = collection_targets.target_key AND p.pass_id = collection_targets.pass_id),
       seen_resources = (SELECT p.seen_resources FROM collection_passes p
         WHERE p.target_key = collection_targets.target_key AND p.pass_id = collection_targets.pass_id)
     WHERE pass_id = pass`,
  );
  await knex.raw(
    `UPDATE collection_targets SET pass = NULL WHERE pass_id IS NULL OR pass_id <> pass`,
  );
  await knex.raw(
    `UPDATE collection_targets SET watermark = (SELECT p.watermark FROM collection_passes p
       WHERE p.target_key = collection_targets.target_key AND p.pass_id IN ('full', 'delta')
       ORDER BY p.last_run_at DESC LIMIT 1)`,
  );
  await knex.raw('ALTER TABLE collection_targets DROP COLUMN pass_id');
  await knex.schema.dropTable('collection_passes');
};
