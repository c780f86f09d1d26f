// @ts-check

/**
 * Which catalog entity the team of a sphere was when the two were seen together first. A group that is registered anew
 * under the same ref has another uid.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('team_identities', table => {
    table.string('sphere_uid', 36).notNullable();
    table.string('team_ref').notNullable();
    table.string('entity_uid', 64).notNullable();
    table.string('seen_at', 24).notNullable();
    table.primary(['sphere_uid', 'team_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('team_identities');
};
