import type { Knex } from 'knex';
import { isPostgres } from '../../database/isPostgres';
import type { OutboxRow } from '../OutboxRow';

/** A claim of some rows for a while. */
export interface Claim {
  readonly by: string;
  /** UTC instants, ISO 8601. */
  readonly now: string;
  readonly until: string;
  readonly limit: number;
}

/** Length of an id with a slash behind it, and of the slash behind the channel. */
const AROUND_CHANNEL = 36 + 1 + 1;

/**
 * Leases rows that are due, in one statement, and counts the try: a row that ends the process each time is given up like
 * any other. Of each scope only the oldest row is taken, so that news about one request never overtake each other, while
 * a row that fails holds up nobody else. See `dedupeKey` for what a scope is.
 *
 * On PostgreSQL two nodes pass each other by locked rows. The candidates stand in a `with`, because the planner may run a
 * limited subquery more than once, and would lease more than asked for.
 */
export async function claimRows(
  knex: Knex,
  claim: Claim,
): Promise<OutboxRow[]> {
  const { by, until } = claim;
  const rows: OutboxRow[] = await knex('outbox')
    .with('due', dueRows(knex, claim))
    .whereIn('id', knex('due').select('id'))
    .update({
      leased_by: by,
      leased_until: until,
      attempts: knex.raw('attempts + 1'),
    })
    .returning('*');
  return rows.sort((a, b) => compare(a.next_try_at, b.next_try_at));
}

function dueRows(knex: Knex, { now, limit }: Claim): Knex.QueryBuilder {
  const due = knex({ o: 'outbox' })
    .select('o.id')
    .where('o.state', 'waiting')
    .where('o.next_try_at', '<=', now)
    .where(free =>
      free.whereNull('o.leased_until').orWhere('o.leased_until', '<=', now),
    )
    .whereNotExists(
      knex({ e: 'outbox' })
        .select(knex.raw('1'))
        .where('e.state', 'waiting')
        .whereRaw('e.dedupe_key < o.dedupe_key')
        .whereRaw(
          `e.dedupe_key >= substr(o.dedupe_key, 1, ${AROUND_CHANNEL} + length(o.channel))`,
        ),
    )
    .orderBy(['o.next_try_at', 'o.id'])
    .limit(limit);
  return isPostgres(knex) ? due.forUpdate('o').skipLocked() : due;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
