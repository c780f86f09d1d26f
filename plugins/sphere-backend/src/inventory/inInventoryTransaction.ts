import type { Knex } from 'knex';
import { withRetries } from '../declarations/scan/ScanContext';

/**
 * Runs one change of the inventory. INVARIANT: one at a time, over all nodes: what a sphere uses is worked out from
 * everything that is known of it, and two that do so at once would each miss what the other one writes.
 */
export async function inInventoryTransaction<T>(
  knex: Knex,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return withRetries(() =>
    knex.transaction(async trx => {
      await trx('inventory_state').where('id', 1).forUpdate().first();
      return work(trx);
    }),
  );
}
