// @ts-check

/**
 * What sources know of resources, and what the spheres use.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Pages are cut by comparing sort keys: both databases have to order them by bytes.
  const isPostgres = knex.client.config.client.includes('pg');
  const sortKey = isPostgres ? 'varchar(255) collate "C"' : 'varchar(255)';

  await knex.schema.createTable('inventory_sources', table => {
    table.string('source', 63).primary();
    table
      .bigInteger('generation')
      .notNullable()
      .comment('Of the last whole inventory; 0 before the first one');
    table
      .bigInteger('open_generation')
      .comment('Of a full push whose last part has not come yet');
    table
      .text('open_look')
      .comment('JSON: observedAt and complete, of the parts so far');
    table.text('complete').notNullable().comment('JSON: kinds');
    table
      .text('dimensions')
      .notNullable()
      .comment('JSON: by kind the dimensions whose amounts it names');
    table.string('observed_at', 24).notNullable();
    table
      .string('settled_at', 24)
      .notNullable()
      .comment('The observation for which use was worked out last');
    table.integer('max_age').notNullable().comment('Seconds');
  });
  await knex.schema.createTable('inventory_resources', table => {
    table
      .string('resource_key', 64)
      .primary()
      .comment('Hash of source, kind and id');
    table.string('source', 63).notNullable();
    table.string('kind', 63).notNullable();
    table.text('resource_id').notNullable().comment('As the kind prints it');
    table.string('family', 16).notNullable();
    table.string('title', 120).notNullable();
    table.text('attributes').notNullable().comment('JSON');
    table.text('amounts').comment('JSON');
    table.string('owner_ref').comment('Canonical ref of a group');
    table.string('declared_sphere', 63);
    table.text('entity_ref');
    table.text('url');
    table.string('observed_at', 24).notNullable();
    table.bigInteger('generation').notNullable();
    table.string('hash', 64).notNullable().comment('Of what the source said');
    table.text('search').notNullable().comment('Lower case');
    table.string('sphere_uid', 36).comment('Null where no sphere covers it');
    table.string('zone', 10);
    table.string('entry', 63);
    table.string('place', 9).notNullable();
    table
      .integer('twin')
      .notNullable()
      .comment('1 where the sphere has it from another source already');
    table
      .specificType('sort_key', sortKey)
      .notNullable()
      .comment('Outside before inside, then by title');
    table.index(['sort_key', 'resource_key']);
    table.index(['sphere_uid', 'sort_key', 'resource_key']);
    table.index(['source', 'sort_key', 'resource_key']);
    table.index(['family', 'sort_key', 'resource_key']);
    table.index(['place', 'sort_key', 'resource_key']);
    table.index(['owner_ref', 'declared_sphere', 'sphere_uid']);
  });
  await knex.schema.createTable('sphere_use', table => {
    table.comment('Outlives the rows of its sphere, which are written anew');
    table.string('uid', 36).primary();
    table.text('limits').notNullable().comment('JSON: LimitUse[]');
    table.text('families').notNullable().comment('JSON');
    table.text('entries').notNullable().comment('JSON');
    table.integer('inside').notNullable();
    table.integer('outside').notNullable();
    table
      .string('resolved_hash', 64)
      .comment('Of the boundary it was worked out for; null when outdated');
    table.string('kinds_hash', 64).notNullable();
    table.index(['outside', 'uid']);
  });
  await knex.schema.createTable('inventory_state', table => {
    table.comment('Locked by whoever writes: one writer at a time');
    table.integer('id').primary().comment('Always 1');
  });
  await knex('inventory_state').insert({ id: 1 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of [
    'inventory_state',
    'sphere_use',
    'inventory_resources',
    'inventory_sources',
  ]) {
    await knex.schema.dropTable(name);
  }
};
