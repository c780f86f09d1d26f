import type { Knex } from 'knex';

const BATCH = 500;

/** Erases rows that were delivered before an instant, in batches; answers how many. */
export async function eraseDone(knex: Knex, before: string): Promise<number> {
  let erased = 0;
  for (;;) {
    const batch = await knex('outbox')
      .whereIn(
        'id',
        knex('outbox')
          .where('state', 'done')
          .where('done_at', '<', before)
          .orderBy('done_at')
          .limit(BATCH)
          .select('id'),
      )
      .delete();
    erased += batch;
    if (batch < BATCH) return erased;
  }
}
