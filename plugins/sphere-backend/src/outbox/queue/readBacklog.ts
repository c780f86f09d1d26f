import type { Operations } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { OutboxRow } from '../OutboxRow';

/** How much there is to deliver. */
export interface Backlog {
  readonly waiting: number;
  readonly poisoned: number;
  /** When the oldest waiting row was written. */
  readonly oldest?: string;
}

/** Counts what is not delivered yet; one statement on an index. */
export async function readBacklog(knex: Knex): Promise<Backlog> {
  const rows: Array<{ state: string; count: unknown; oldest: string }> =
    await knex('outbox')
      .whereIn('state', ['waiting', 'poisoned'])
      .groupBy('state')
      .select('state', knex.raw('count(*) as count'))
      .min({ oldest: 'created_at' });
  const of = (state: string) => rows.find(row => row.state === state);
  const oldest = of('waiting')?.oldest;
  return {
    waiting: Number(of('waiting')?.count ?? 0),
    poisoned: Number(of('poisoned')?.count ?? 0),
    ...(oldest !== undefined && { oldest }),
  };
}

type Item = Operations['outbox']['items'][number];

/** What needs a look: rows that were given up, then those that failed at least once, the oldest first. */
export async function readTroubled(knex: Knex, limit: number): Promise<Item[]> {
  const rows: OutboxRow[] = await knex('outbox')
    .whereIn('state', ['waiting', 'poisoned'])
    .whereNotNull('last_error')
    .orderBy([{ column: 'state' }, { column: 'created_at' }, { column: 'id' }])
    .limit(limit);
  return rows.map(row => ({
    id: row.id,
    channel: row.channel,
    type: row.type,
    state: row.state === 'poisoned' ? 'poisoned' : 'waiting',
    attempts: row.attempts,
    createdAt: row.created_at,
    ...(row.state === 'waiting' && { nextTryAt: row.next_try_at }),
    ...(row.last_error !== null && { lastError: row.last_error }),
  }));
}
