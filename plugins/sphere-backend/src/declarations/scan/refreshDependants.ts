import type { Knex } from 'knex';
import { contentHash } from '@dataops-sphere/plugin-sphere-common';
import { refreshSpheres } from './refreshSpheres';
import type { ScanContext } from './ScanContext';

/** Spheres resolved again in one transaction, at most. */
const BATCH_SIZE = 250;

/**
 * Resolves the spheres again that follow an archetype or name a checkpoint rule which has changed, appeared or gone.
 *
 * What there is to do is found by comparing what is stored, and not by what the running scan has done: a scan that breaks
 * off leaves nothing behind that the next one wouldn't find. A sphere that no longer resolves keeps its last valid
 * resolution and gets a problem that names the archetype.
 */
export async function refreshDependants(context: ScanContext): Promise<void> {
  const { knex } = context;
  const [current, state] = await Promise.all([
    hashLibrary(knex),
    knex('resolution_state').where('id', 1).first('library_hash'),
  ]);
  const stored = String(state?.library_hash ?? '');
  if (current === stored) return;
  const uids = await findDependants(knex);
  for (let start = 0; start < uids.length; start += BATCH_SIZE) {
    await refreshSpheres(uids.slice(start, start + BATCH_SIZE), context);
  }
  await knex('resolution_state')
    .where({ id: 1, library_hash: stored })
    .update({ library_hash: current });
}

async function hashLibrary(knex: Knex): Promise<string> {
  const rows = await knex('declarations')
    .whereIn('kind', ['Archetype', 'Checkpoint'])
    .where('state', 'present')
    .orderBy('uid')
    .select('uid', 'kind', 'revision');
  return contentHash(rows.map(({ uid, revision }) => [uid, revision]));
}

/**
 * Spheres whose archetype is at another revision than the one they were tried against, spheres with a checkpoint that no
 * rule stands for, and spheres that have such a problem already and may have lost it.
 */
async function findDependants(knex: Knex): Promise<readonly string[]> {
  const stale = knex('spheres')
    .leftJoin('declarations as archetypes', join =>
      join
        .on('archetypes.name', 'spheres.archetype')
        .andOnVal('archetypes.kind', 'Archetype')
        .andOnVal('archetypes.state', 'present'),
    )
    .where('spheres.state', 'present')
    .whereNotNull('spheres.archetype')
    .whereRaw('spheres.archetype_revision <> coalesce(archetypes.revision, 0)')
    .select('spheres.uid');
  const unchecked = knex('sphere_checkpoints')
    .leftJoin('declarations as rules', join =>
      join
        .on('rules.name', 'sphere_checkpoints.name')
        .andOnVal('rules.kind', 'Checkpoint')
        .andOnVal('rules.state', 'present'),
    )
    .whereNull('rules.uid')
    .distinct('sphere_checkpoints.uid');
  const flagged = knex('source_problems')
    .where('about', 'library')
    .whereNotNull('uid')
    .distinct('uid');
  const found = await Promise.all([stale, unchecked, flagged]);
  return [...new Set(found.flat().map(({ uid }) => uid as string))];
}
