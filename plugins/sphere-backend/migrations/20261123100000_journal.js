// @ts-check

/**
 * The journal: an append-only chain of records. `journal_head` holds the last link and is what every writer locks.
 * Payloads lie apart, so that one can be erased without breaking the chain, which covers only its hash.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('journal', table => {
    table.integer('seq').primary().comment('Position in the chain, from 1');
    table.string('at', 24).notNullable().comment('UTC instant, ISO 8601');
    table.string('type').notNullable();
    table.string('actor_type', 16).notNullable();
    table.string('actor_ref').notNullable();
    table.string('subject_kind', 63).notNullable();
    table.string('subject_name').notNullable();
    table.string('subject_uid', 36);
    table.string('payload_hash', 64).notNullable();
    table.string('previous_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
  });
  await knex.schema.createTable('journal_payloads', table => {
    table.integer('seq').primary().references('journal.seq');
    table.text('payload').notNullable().comment('JSON');
  });
  await knex.schema.createTable('journal_subjects', table => {
    table.comment('Everything a record is about, for the history of one uid');
    table.string('uid', 36).notNullable();
    table.integer('seq').notNullable().references('journal.seq');
    table.primary(['uid', 'seq']);
  });
  await knex.schema.createTable('journal_head', table => {
    table.integer('id').primary().comment('Always 1');
    table.integer('seq').notNullable();
    table.string('hash', 64).notNullable();
  });
  await knex('journal_head').insert({ id: 1, seq: 0, hash: '0'.repeat(64) });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('journal_head');
  await knex.schema.dropTable('journal_subjects');
  await knex.schema.dropTable('journal_payloads');
  await knex.schema.dropTable('journal');
};
