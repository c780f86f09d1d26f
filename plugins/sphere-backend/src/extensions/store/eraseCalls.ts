import type { Knex } from 'knex';
import { eraseInBatches } from '../../database/eraseInBatches';

/**
 * Forgets the idempotency keys of calls that were made before an instant; answers how many. Nobody repeats a call after
 * such a time, and a command that is repeated later still is refused, as its version is an old one.
 */
export async function eraseCalls(knex: Knex, before: string): Promise<number> {
  return eraseInBatches(limit =>
    knex('extension_calls')
      .whereIn(
        ['actor', 'key'],
        knex('extension_calls')
          .where('created_at', '<', before)
          .orderBy('created_at')
          .limit(limit)
          .select('actor', 'key'),
      )
      .delete(),
  );
}
