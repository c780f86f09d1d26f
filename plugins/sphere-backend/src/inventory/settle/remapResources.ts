import type { Knex } from 'knex';
import type { InventoryContext } from '../types';
import { readTargets } from './sphereTargets';

interface Mapped {
  readonly owner: string | null;
  readonly declared: string | null;
  readonly uid: string | null;
}

/**
 * Gives every resource to the sphere that it belongs to by now, and answers with the spheres that lost or got some.
 * Looked at are the distinct ways in which resources belong somewhere, of which there are about as many as owners.
 */
export async function remapResources(
  trx: Knex.Transaction,
  context: InventoryContext,
): Promise<{ readonly uids: ReadonlySet<string>; readonly moved: number }> {
  const mapped: Mapped[] = await trx('inventory_resources').distinct({
    owner: 'owner_ref',
    declared: 'declared_sphere',
    uid: 'sphere_uid',
  });
  const targets = await readTargets(trx, mapped, context);
  const uids = new Set<string>();
  let moved = 0;
  for (const { owner, declared, uid } of mapped) {
    const target = targets.uidOf(owner, declared);
    if (target === uid) continue;
    if (uid !== null) uids.add(uid);
    if (target !== null) uids.add(target);
    moved += await trx('inventory_resources')
      .where({ owner_ref: owner, declared_sphere: declared, sphere_uid: uid })
      .update({
        sphere_uid: target,
        zone: null,
        entry: null,
        place: target === null ? 'uncovered' : 'outside',
        twin: 0,
        sort_key: trx.raw("'0' || substr(sort_key, 2)"),
      });
  }
  return { uids, moved };
}
