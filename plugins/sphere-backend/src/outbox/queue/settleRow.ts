import type { Knex } from 'knex';

/** Longest text of an error that is kept, in characters. */
const MAX_ERROR = 1_000;

/** Marks a row as delivered, whoever holds the lease by now: it has been delivered. */
export async function markDone(
  knex: Knex,
  id: string,
  at: string,
): Promise<void> {
  await knex('outbox').where({ id, state: 'waiting' }).update({
    state: 'done',
    done_at: at,
    leased_by: null,
    leased_until: null,
    last_error: null,
  });
}

/** Ends a try that failed: another one comes at `nextTryAt`, and none where that is absent. */
export async function markFailed(
  knex: Knex,
  id: string,
  failure: {
    readonly by: string;
    readonly error: string;
    readonly nextTryAt?: string;
  },
): Promise<void> {
  const { by, error, nextTryAt } = failure;
  await knex('outbox')
    .where({ id, state: 'waiting', leased_by: by })
    .update({
      leased_by: null,
      leased_until: null,
      last_error: error.slice(0, MAX_ERROR),
      ...(nextTryAt === undefined
        ? { state: 'poisoned' }
        : { next_try_at: nextTryAt }),
    });
}

/** Has a row that was given up tried again from the start; false where there is none. */
export async function retryPoisoned(
  knex: Knex,
  id: string,
  now: string,
): Promise<boolean> {
  const retried = await knex('outbox')
    .where({ id, state: 'poisoned' })
    .update({ state: 'waiting', attempts: 0, next_try_at: now });
  return retried > 0;
}
