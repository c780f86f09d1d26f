import type { Knex } from 'knex';
import { insertRows } from '../../database/insertRows';
import type { SphereRows } from './deriveSphere';

/** Tables of a sphere; the ones below `spheres` go with it when it is deleted. */
const TABLES = [
  'spheres',
  'sphere_cards',
  'sphere_resolutions',
  'sphere_labels',
  'sphere_reviewers',
  'sphere_checkpoints',
  'sphere_kinds',
] as const;

/** Replaces all rows of some spheres. The old ones go first, so that spheres can hand teams to each other. */
export async function writeSpheres(
  trx: Knex.Transaction,
  spheres: readonly SphereRows[],
  replaced: readonly string[],
): Promise<void> {
  if (replaced.length > 0) {
    await trx('spheres')
      .whereIn('uid', [...replaced])
      .delete();
  }
  for (const table of TABLES) {
    await insertRows(
      trx,
      table,
      spheres.flatMap(rows => rows[table] as object | object[]),
    );
  }
}
