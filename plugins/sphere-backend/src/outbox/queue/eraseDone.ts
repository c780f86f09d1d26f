import type { Knex } from 'knex';
import { eraseInBatches } from '../../database/eraseInBatches';

/** Erases rows that were delivered before an instant; answers how many. */
export async function eraseDone(knex: Knex, before: string): Promise<number> {
  return eraseInBatches(limit =>
    knex('outbox')
      .whereIn(
        'id',
        knex('outbox')
          .where('state', 'done')
          .where('done_at', '<', before)
          .orderBy('done_at')
          .limit(limit)
          .select('id'),
      )
      .delete(),
  );
}
