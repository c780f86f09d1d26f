// @ts-check

/**
 * Requests for more room with their history, absences of people, and what is to be sent about either.
 *
 * A request is one row: the aggregate as JSON, and beside it what lists filter and sort by. `phase` is its state as
 * lists see it, so that no statement about what is open or live ever walks what is closed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createRequests(knex);
  await createRequestParts(knex);
  await createTargets(knex);
  await createDelivery(knex);
  // Each node asks for what is newer than what it has seen, now also after each vote.
  await knex.schema.alterTable('journal_subjects', table => {
    table.index(['seq']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('journal_subjects', table => {
    table.dropIndex(['seq']);
  });
  for (const name of [
    'job_heartbeats',
    'outbox',
    'absences',
    'extension_calls',
    'extension_open_targets',
    'extension_targets',
    'extension_excluded',
    'extension_waiting',
    'extension_events',
    'extension_requests',
  ]) {
    await knex.schema.dropTable(name);
  }
};

/** @param {import('knex').Knex} knex */
async function createRequests(knex) {
  await knex.schema.createTable('extension_requests', table => {
    table.string('id', 36).primary();
    table.string('sphere_uid', 36).notNullable();
    table.string('sphere_name', 63).notNullable();
    table.string('sphere_title').notNullable();
    table.string('state', 20).notNullable();
    table.string('phase', 8).notNullable().comment('open, live or closed');
    table.integer('version').notNullable();
    table.text('aggregate').notNullable().comment('JSON: the request');
    table
      .text('parts')
      .notNullable()
      .comment('JSON: waitingFor, excluded and targets, as the rows below');
    table.text('title').notNullable();
    table.text('same_key').notNullable();
    table.string('team_ref').notNullable();
    table.string('platform_owner_ref').notNullable();
    table.string('requester').notNullable();
    table.integer('permanent').notNullable().comment('0 or 1');
    table.string('submitted_at', 24).notNullable();
    table.string('due_at', 24);
    table.string('lapses_at', 24);
    table.string('escalated_at', 24);
    table.string('decided_at', 24);
    table.double('hours_to_decision');
    table.string('starts_at', 24);
    table.string('ends_at', 24).comment('Null where it is permanent');
    table.string('ended_at', 24);
    table
      .string('next_at', 24)
      .comment('When the clock has to look at it next; null for never');
    table
      .integer('before_count')
      .notNullable()
      .comment('Earlier requests for one of the same targets');
    table
      .string('due_key', 24)
      .notNullable()
      .comment('When somebody has to answer; the end of time for nobody');
    table
      .string('ends_key', 24)
      .notNullable()
      .comment('ends_at, or the end of time');
    table
      .string('closed_key', 24)
      .notNullable()
      .comment('When it was closed; empty before');
    table.index(['phase', 'due_key', 'id']);
    table.index(['phase', 'ends_key', 'id']);
    table.index(['phase', 'closed_key', 'id']);
    table.index(['phase', 'submitted_at', 'id']);
    table.index(['submitted_at', 'id']);
    table.index(['sphere_uid', 'phase', 'due_key']);
    table.index(['sphere_name', 'phase']);
    table.index(['requester', 'phase', 'due_key']);
    table.index(['platform_owner_ref', 'phase', 'due_key']);
    table.index(['platform_owner_ref', 'decided_at']);
  });
  await knex.raw(
    'create index extension_requests_next_at on extension_requests (next_at, id) where next_at is not null',
  );
}

/** @param {import('knex').Knex} knex */
async function createRequestParts(knex) {
  await knex.schema.createTable('extension_events', table => {
    ofRequest(table);
    table
      .integer('seq')
      .notNullable()
      .comment('The version that it made, times 100, and its place in it');
    table.string('at', 24).notNullable();
    table.string('type', 24).notNullable();
    table.text('event').notNullable().comment('JSON');
    table.primary(['request_id', 'seq']);
  });
  await knex.schema.createTable('extension_waiting', table => {
    table.comment('Whose turn it is; rows only while reviewers have to answer');
    ofRequest(table);
    table.string('reviewer_ref').notNullable();
    table.primary(['request_id', 'reviewer_ref']);
    table.index(['reviewer_ref', 'request_id']);
  });
  await knex.schema.createTable('extension_excluded', table => {
    ofRequest(table);
    table.string('person_ref').notNullable();
    table.primary(['request_id', 'person_ref']);
    table.index(['person_ref', 'request_id']);
  });
  await knex.schema.createTable('extension_calls', table => {
    table.comment('Calls that had an effect, so that a repeat has none');
    table.string('actor').notNullable();
    table.string('key', 64).notNullable();
    table.string('request_id', 36).notNullable();
    table.string('created_at', 24).notNullable();
    table.primary(['actor', 'key']);
    table.index(['created_at']);
  });
  await knex.schema.createTable('absences', table => {
    table.string('person').primary();
    table.string('from_at', 24).notNullable();
    table.string('until_at', 24).notNullable();
    table.string('stand_in');
    table.index(['until_at']);
    table.index(['stand_in']);
  });
}

/** @param {import('knex').Knex} knex */
async function createTargets(knex) {
  await knex.schema.createTable('extension_targets', table => {
    table.comment('What each request asks for, or asked for at last');
    table.string('sphere_uid', 36).notNullable();
    table.string('target_hash', 64).notNullable();
    ofRequest(table);
    table.string('submitted_at', 24).notNullable();
    table.primary(['sphere_uid', 'target_hash', 'request_id']);
    table.index(['request_id']);
  });
  await knex.schema.createTable('extension_open_targets', table => {
    table.comment(
      'One open request per sphere and target; rows only while open',
    );
    table.string('sphere_uid', 36).notNullable();
    table.string('target_hash', 64).notNullable();
    ofRequest(table);
    table.primary(['sphere_uid', 'target_hash']);
    table.index(['request_id']);
  });
}

/** @param {import('knex').Knex} knex */
async function createDelivery(knex) {
  await knex.schema.createTable('outbox', table => {
    table.string('id', 36).primary().comment('Of the message, in every try');
    table.text('dedupe_key').notNullable().unique();
    table.string('channel', 16).notNullable();
    table.string('type').notNullable();
    table.text('payload').notNullable().comment('JSON');
    table.string('state', 8).notNullable().comment('waiting, done or poisoned');
    table.integer('attempts').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('next_try_at', 24).notNullable();
    table.string('leased_until', 24);
    table.string('leased_by');
    table.text('last_error');
    table.string('done_at', 24);
    table.index(['state', 'next_try_at', 'id']);
    table.index(['state', 'created_at']);
    table.index(['state', 'done_at']);
  });
  await knex.schema.createTable('job_heartbeats', table => {
    table.string('name', 63).primary();
    table.bigInteger('every_ms').notNullable();
    table.string('last_run_at', 24);
    table.string('last_ok_at', 24);
    table.text('last_error');
  });
}

/** @param {import('knex').Knex.CreateTableBuilder} table */
function ofRequest(table) {
  table
    .string('request_id', 36)
    .notNullable()
    .references('extension_requests.id');
}
