// @ts-check

/**
 * What is derived from declared spheres so that lists are read from narrow, indexed rows. `spheres` holds only what
 * lists filter and sort by; what a row shows and what is searched lies in `sphere_cards`, fetched for one page at a time.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Pages are cut by comparing sort keys: both databases have to order them by bytes.
  const isPostgres = knex.client.config.client.includes('pg');
  const sortKey = isPostgres ? 'varchar(255) collate "C"' : 'varchar(255)';

  await knex.schema.createTable('spheres', table => {
    table.string('uid', 36).primary();
    table.string('name', 63).notNullable().unique();
    table.string('state', 8).notNullable().comment('present or removed');
    table.integer('revision').notNullable();
    table.string('source', 63).notNullable();
    table.string('lifecycle', 8).notNullable();
    table.string('team_ref').notNullable();
    table.string('platform_owner_ref').notNullable();
    table
      .string('active_team')
      .unique()
      .comment('team_ref of an active sphere: one per team');
    table.string('archetype', 63);
    table
      .integer('archetype_revision')
      .comment('The one it was last tried against');
    table.integer('entries').notNullable();
    table.integer('families').notNullable().comment('One bit per family');
    table.integer('problems').notNullable();
    table.string('updated_at', 24).notNullable();
    table.specificType('title_key', sortKey).notNullable();
    table.specificType('team_key', sortKey).notNullable();
    table.specificType('owner_key', sortKey).notNullable();
    table.string('resolved_hash', 64).notNullable();
    table.index(['state', 'title_key', 'uid']);
    table.index(['state', 'team_key', 'uid']);
    table.index(['state', 'owner_key', 'uid']);
    table.index(['state', 'updated_at', 'uid']);
    table.index(['team_ref', 'title_key', 'uid']);
    table.index(['platform_owner_ref', 'title_key', 'uid']);
    table.index(['archetype', 'title_key', 'uid']);
    table.index(['lifecycle', 'title_key', 'uid']);
    table.index(['source', 'title_key', 'uid']);
  });
  await knex.schema.createTable('sphere_cards', table => {
    ownedBySphere(table).primary();
    table.text('search').notNullable().comment('Lower case');
    table.text('card').notNullable().comment('JSON: what a list row shows');
  });
  await knex.schema.createTable('sphere_resolutions', table => {
    ownedBySphere(table).primary();
    table.text('resolved').notNullable().comment('JSON: the resolved sphere');
  });
  await knex.schema.createTable('sphere_labels', table => {
    ownedBySphere(table);
    table.string('label', 63).notNullable();
    table.string('value', 63).notNullable();
    table.primary(['uid', 'label']);
    table.index(['label', 'value', 'uid']);
  });
  for (const [name, column] of [
    ['sphere_reviewers', 'ref'],
    ['sphere_checkpoints', 'name'],
    ['sphere_kinds', 'kind'],
  ]) {
    await knex.schema.createTable(name, table => {
      ownedBySphere(table);
      table.string(column).notNullable();
      table.primary(['uid', column]);
      table.index([column, 'uid']);
    });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of [
    'sphere_kinds',
    'sphere_checkpoints',
    'sphere_reviewers',
    'sphere_labels',
    'sphere_resolutions',
    'sphere_cards',
    'spheres',
  ]) {
    await knex.schema.dropTable(name);
  }
};

/** @param {import('knex').Knex.CreateTableBuilder} table */
function ownedBySphere(table) {
  return table
    .string('uid', 36)
    .notNullable()
    .references('spheres.uid')
    .onDelete('CASCADE');
}
