// @ts-check

/**
 * The last snapshot of the catalog's Group graph: one row, replaced as a whole.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('membership_snapshot', table => {
    table.integer('id').primary().comment('Always 1');
    table.string('taken_at', 24).notNullable();
    table.string('hash', 64).notNullable();
    table.text('groups').notNullable().comment('JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('membership_snapshot');
};
