// @ts-check

/**
 * Declarations with their revisions, and the sources they come from.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Paths are paged in byte order, which PostgreSQL keeps only under the collation "C". SQLite has no other.
  const isPostgres = knex.client.config.client.includes('pg');
  const byteOrdered = isPostgres ? 'text collate "C"' : 'text';

  await knex.schema.createTable('declarations', table => {
    table.string('uid', 36).primary();
    table.string('kind', 16).notNullable();
    table.string('name', 63).notNullable();
    table.string('title').notNullable();
    table.string('state', 8).notNullable().comment('present or removed');
    table.string('source', 63).notNullable();
    table.specificType('path', byteOrdered).notNullable();
    table.integer('doc_index').notNullable();
    table.integer('line').notNullable().comment('Where it starts in its file');
    table.integer('revision').notNullable();
    table.string('hash', 64).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.string('removed_at', 24);
    table.unique(['kind', 'name']);
    table.index(['source', 'path']);
  });
  await knex.schema.createTable('revisions', table => {
    table.string('uid', 36).notNullable().references('declarations.uid');
    table.integer('revision').notNullable();
    table.string('at', 24).notNullable();
    table.string('author').notNullable().comment('source@etag, or a user ref');
    table.string('hash', 64).notNullable();
    table.text('document').notNullable().comment('JSON');
    table.text('text').notNullable().comment('As it stood in its file');
    table.text('changes').notNullable().comment('JSON, against the one before');
    table.primary(['uid', 'revision']);
  });

  await knex.schema.createTable('sources', table => {
    table.string('id', 63).primary();
    table
      .integer('generation')
      .notNullable()
      .comment('Number of the newest scan; an older one stops');
    table
      .string('basis', 64)
      .comment('Boundary kinds and rules that its files were read under');
    table.string('status', 16).notNullable();
    table.text('error');
    table.string('last_scan_at', 24);
    table.string('last_success_at', 24);
  });
  await knex.schema.createTable('source_files', table => {
    table.string('source', 63).notNullable();
    table.specificType('path', byteOrdered).notNullable();
    table.string('hash', 64).notNullable().comment('Of its bytes');
    table
      .integer('blocked_seq')
      .comment(
        'Set where a document waits for another declaration: the journal when it was last looked at',
      );
    table.primary(['source', 'path']);
  });
  await knex.schema.createTable('source_problems', table => {
    table.increments('id');
    table.string('source', 63).notNullable();
    table.specificType('path', byteOrdered).notNullable();
    table.integer('line').notNullable().comment('0 where there is none');
    table.string('uid', 36).comment('The declaration whose text it is');
    table
      .string('about', 8)
      .notNullable()
      .comment('file, document, or library for what an archetype brought');
    table.text('problem').notNullable().comment('JSON');
    table.text('excerpt').notNullable().comment('JSON');
    table.index(['source', 'path', 'line', 'id']);
    table.index(['uid']);
  });
  await knex.schema.createTable('resolution_state', table => {
    table.integer('id').primary().comment('Always 1');
    table
      .string('library_hash', 64)
      .notNullable()
      .comment('Archetypes and checkpoint rules that all spheres follow');
  });
  await knex('resolution_state').insert({ id: 1, library_hash: '' });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('resolution_state');
  await knex.schema.dropTable('source_problems');
  await knex.schema.dropTable('source_files');
  await knex.schema.dropTable('sources');
  await knex.schema.dropTable('revisions');
  await knex.schema.dropTable('declarations');
};
