// @ts-check

/**
 * Figures of the fleet: controls of each scorecard, and what roll-ups add up.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('scorecard_controls', table => {
    table.comment('Controls of scorecards, for figures of the fleet');
    table.integer('entity_id').notNullable();
    table.string('control_id', 256).notNullable();
    table
      .boolean('inherited')
      .notNullable()
      .comment('Whether it speaks of the account, not of own resources');
    table.string('practice_id', 128).notNullable();
    table.string('source', 64).notNullable();
    table.integer('severity_rank').notNullable().comment('0 is critical');
    table
      .string('status', 32)
      .nullable()
      .comment('Null when only the score of AWS counts the control');
    table.integer('failing_resources').notNullable();
    table.double('score_gain').notNullable();
    table.double('risk_removed').notNullable();
    table
      .smallint('parity')
      .nullable()
      .comment('By the rule of AWS: 3 fail, 2 unknown, 1 pass');
    table.primary(['entity_id', 'control_id', 'inherited']);
  });
  await knex.raw(
    `CREATE INDEX scorecard_controls_failing_idx ON scorecard_controls (entity_id) WHERE status = 'fail'`,
  );
  await knex.schema.alterTable('scorecards', table => {
    table
      .string('status', 32)
      .notNullable()
      .defaultTo('unknown')
      .comment('Worst status of the own controls');
    for (const severity of ['critical', 'high', 'medium', 'low']) {
      table
        .integer(`failing_${severity}`)
        .notNullable()
        .defaultTo(0)
        .comment('Failing controls of the severity');
    }
  });
  // Scorecards that are there already are computed once more, as their hash differs now.
  await knex('scorecards').update({ input_hash: '' });
  await knex('entities').update({ dirty: knex.raw('dirty + 1') });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scorecards', table => {
    table.dropColumns(
      'status',
      'failing_critical',
      'failing_high',
      'failing_medium',
      'failing_low',
    );
  });
  await knex.schema.dropTable('scorecard_controls');
};
