import { appendJournal } from '../../journal/appendJournal';
import { inInventoryTransaction } from '../inInventoryTransaction';
import type { InventoryContext } from '../types';
import { findOutdated } from './findOutdated';
import { remapResources } from './remapResources';
import { SETTLE_SIZE, settleAffected } from './settleAffected';

/**
 * Brings the inventory up to what was declared, and to the groups as they are: every resource belongs to its sphere,
 * and every sphere's use is that of its boundary. Works in transactions of {@link SETTLE_SIZE} spheres, each with its
 * journal record if it changed anything.
 *
 * What there is to do is found by comparing what is stored, and not by what was told: a process that ends in between
 * leaves nothing behind that the next call would not find.
 */
export async function settleInventory(
  context: InventoryContext,
): Promise<void> {
  const { knex } = context;
  // Nothing was ever told: there is nothing to place, whatever is declared.
  if (!(await knex('inventory_sources').first('source'))) return;
  for (;;) {
    const settled = await settleOnce(context);
    if (settled.changed.length > 0) await context.onCommitted(settled.changed);
    if (!settled.hasMore) return;
  }
}

async function settleOnce(context: InventoryContext) {
  return inInventoryTransaction(context.knex, async trx => {
    const { uids, moved } = await remapResources(trx, context);
    const outdated = await findOutdated(trx, SETTLE_SIZE, context);
    const affected = new Set([...uids, ...outdated]);
    const { changed, left } = await settleAffected(trx, affected, context);
    const about = [...new Set([...uids, ...changed])].sort();
    if (moved > 0 || about.length > 0) {
      await appendJournal(trx, [
        {
          at: context.clock(),
          type: 'inventory.settled',
          actor: { type: 'system', ref: 'sphere' },
          subject: { kind: 'Inventory', name: 'inventory' },
          payload: { moved, spheres: about },
          about,
        },
      ]);
    }
    const hasMore = left > 0 || outdated.length === SETTLE_SIZE;
    return { changed: about, hasMore };
  });
}
