import type { OutboxIntent } from './OutboxIntent';

/** Where a row stands. A poisoned one was given up, and waits for somebody to look at it. */
export type OutboxState = 'waiting' | 'done' | 'poisoned';

/** A row of `outbox` as the database has it. */
export interface OutboxRow {
  readonly id: string;
  readonly dedupe_key: string;
  readonly channel: OutboxIntent['channel'];
  readonly type: string;
  /** JSON. */
  readonly payload: string;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly created_at: string;
  readonly next_try_at: string;
  readonly last_error: string | null;
}

/** Something to be delivered. */
export type OutboxItem = OutboxIntent & {
  /** The same in every try, so that receivers can tell a repeat. */
  readonly id: string;
  readonly attempts: number;
  /** UTC instant, ISO 8601. */
  readonly createdAt: string;
};

/** Throws what JSON.parse does for a payload that is none. */
export function toOutboxItem(row: OutboxRow): OutboxItem {
  return {
    id: row.id,
    channel: row.channel,
    dedupeKey: row.dedupe_key,
    type: row.type,
    payload: JSON.parse(row.payload),
    attempts: row.attempts,
    createdAt: row.created_at,
  } as OutboxItem;
}
