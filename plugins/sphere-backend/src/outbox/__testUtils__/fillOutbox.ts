import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { dedupeKey } from '../dedupeKey';
import type { OutboxIntent } from '../OutboxIntent';

/** Somebody's request. */
export const ABOUT = '00000000-0000-4000-8000-000000000001';
export const OTHER = '00000000-0000-4000-8000-000000000002';
export const AT = '2026-03-02T09:00:00.000Z';

/** Writes an event into the outbox, as a change of a request does. Answers with its id. */
export async function fillOutbox(
  knex: Knex,
  row: {
    readonly about?: string;
    readonly version?: number;
    readonly channel?: OutboxIntent['channel'];
    readonly payload?: string;
    readonly at?: string;
  } = {},
): Promise<string> {
  const { about = ABOUT, version = 1, channel = 'event', at = AT } = row;
  const id = randomUUID();
  await knex('outbox').insert({
    id,
    dedupe_key: dedupeKey({ about, channel, version, index: 0 }),
    channel,
    type: 'extension.submitted',
    payload: row.payload ?? JSON.stringify({ about, version }),
    state: 'waiting',
    attempts: 0,
    created_at: at,
    next_try_at: at,
  });
  return id;
}
