import type { Knex } from 'knex';

const BATCH = 500;

/**
 * Forgets the idempotency keys of calls that were made before an instant, in batches; answers how many. Nobody repeats a
 * call after such a time, and a command that is repeated later still is refused, as its version is an old one.
 */
export async function eraseCalls(knex: Knex, before: string): Promise<number> {
  let erased = 0;
  for (;;) {
    const batch = await knex('extension_calls')
      .whereIn(
        ['actor', 'key'],
        knex('extension_calls')
          .where('created_at', '<', before)
          .orderBy('created_at')
          .limit(BATCH)
          .select('actor', 'key'),
      )
      .delete();
    erased += batch;
    if (batch < BATCH) return erased;
  }
}
