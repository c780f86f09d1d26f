import type { Knex } from 'knex';
import { readSourceStates } from '../sourceStates';
import type { InventoryContext } from '../types';

/**
 * Spheres whose use was worked out for another boundary or other kinds, or not at all though there is something to tell,
 * and uses whose sphere is gone. Found by comparing what is stored: whatever broke off is found again.
 */
export async function findOutdated(
  trx: Knex.Transaction,
  limit: number,
  { kindsHash }: Pick<InventoryContext, 'kindsHash'>,
): Promise<readonly string[]> {
  const states = await readSourceStates(trx);
  const isCovered = states.some(({ complete }) => complete.length > 0);
  const covering = () =>
    trx('spheres')
      .leftJoin('sphere_use', 'sphere_use.uid', 'spheres.uid')
      .where('spheres.state', 'present')
      .whereNot('spheres.lifecycle', 'retired');
  const behind: string[] = await covering()
    .whereNotNull('sphere_use.uid')
    .where(other =>
      other
        .whereNull('sphere_use.resolved_hash')
        .orWhereRaw('sphere_use.resolved_hash <> spheres.resolved_hash')
        .orWhereNot('sphere_use.kinds_hash', kindsHash),
    )
    .limit(limit)
    .pluck('spheres.uid');
  const unmeasured: string[] = await covering()
    .whereNull('sphere_use.uid')
    .modify(query => {
      if (isCovered) return;
      query.whereExists(
        trx('inventory_resources')
          .whereRaw('inventory_resources.sphere_uid = spheres.uid')
          .select(trx.raw('1')),
      );
    })
    .limit(limit)
    .pluck('spheres.uid');
  const orphaned: string[] = await trx('sphere_use')
    .leftJoin('spheres', 'spheres.uid', 'sphere_use.uid')
    .where(gone =>
      gone
        .whereNull('spheres.uid')
        .orWhere('spheres.state', 'removed')
        .orWhere('spheres.lifecycle', 'retired'),
    )
    .limit(limit)
    .pluck('sphere_use.uid');
  return [...behind, ...unmeasured, ...orphaned].slice(0, limit);
}
