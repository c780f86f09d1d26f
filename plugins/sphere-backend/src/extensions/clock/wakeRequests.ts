import type { Knex } from 'knex';
import { inChunks } from '../../database/inChunks';

/**
 * Has the clock look at every request and extension of some spheres that is not closed, because what is declared of them
 * has changed. Written down, so that it is done even if this process ends. Answers whose turn it is now.
 */
export async function wakeRequests(
  spheres: readonly string[],
  { knex, at }: { readonly knex: Knex; readonly at: string },
): Promise<readonly string[]> {
  const woken = await inChunks(spheres, async chunk => {
    const rows: Array<{ id: string }> = await knex('extension_requests')
      .whereIn('phase', ['open', 'live'])
      .whereIn('sphere_name', chunk)
      .update({
        next_at: knex.raw(
          'case when next_at is null or next_at > ? then ? else next_at end',
          [at, at],
        ),
      })
      .returning('id');
    return rows.map(({ id }) => id);
  });
  return woken.flat();
}
