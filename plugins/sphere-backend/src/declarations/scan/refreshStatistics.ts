import type { Knex } from 'knex';

const TABLES = [
  'declarations',
  'spheres',
  'sphere_cards',
  'sphere_labels',
  'sphere_reviewers',
  'sphere_checkpoints',
  'sphere_kinds',
];

/**
 * Lets the database look at what its tables hold, after much has changed. Without it SQLite walks all spheres for a
 * filter that an index answers (5 ms instead of 0.1 ms at 10,000), and PostgreSQL does so until its own turn comes.
 */
export async function refreshStatistics(knex: Knex): Promise<void> {
  for (const table of TABLES) await knex.raw('analyze ??', [table]);
}
