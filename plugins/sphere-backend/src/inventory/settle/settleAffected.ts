import type { Knex } from 'knex';
import { inChunks } from '../../database/inChunks';
import { readSourceStates } from '../sourceStates';
import type { InventoryContext } from '../types';
import { coverageOf } from './coverageOf';
import { settleSpheres } from './settleSpheres';

/** Spheres that one transaction settles, at most. */
export const SETTLE_SIZE = 250;

/**
 * Settles spheres as far as one transaction should go, and marks the others as outdated, so that they are settled next
 * whatever happens to this process. Answers with those that changed.
 */
export async function settleAffected(
  trx: Knex.Transaction,
  uids: ReadonlySet<string>,
  context: InventoryContext,
): Promise<{ readonly changed: readonly string[]; readonly left: number }> {
  const all = [...uids].sort();
  const coverage = coverageOf(await readSourceStates(trx));
  const changed = await settleSpheres(trx, all.slice(0, SETTLE_SIZE), {
    context,
    coverage,
  });
  const rest = all.slice(SETTLE_SIZE);
  await inChunks(rest, chunk =>
    trx('sphere_use').whereIn('uid', chunk).update({ resolved_hash: null }),
  );
  return { changed, left: rest.length };
}
