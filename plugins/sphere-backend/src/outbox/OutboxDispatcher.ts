/**
 * # The outbox
 *
 * What goes outward is written down in the transaction of the change that it tells of, and delivered afterwards.
 *
 * Guarantees
 *
 * 1. At least once: a row is there exactly when its change is, and stays until a delivery has succeeded. Nothing is sent
 *    of a change that was rolled back, and nothing before the commit.
 * 2. Every try of a row carries the same id, so that a receiver can tell a repeat. A crash between delivery and mark
 *    repeats the delivery once the lease has run out.
 * 3. News of one scope (one request on one channel) are delivered in the order of the changes; a row that fails holds
 *    back those behind it in its scope, until it succeeds or is given up, and nobody else.
 * 4. A row is given up after {@link MAX_ATTEMPTS} tries, stays as `poisoned` with its last error, and is tried again when
 *    an admin says so.
 * 5. Any number of nodes share the work.
 *
 * Non-guarantees
 *
 * 1. There is no order between scopes or channels.
 * 2. A delivery that takes longer than its time-out counts as failed, though it may still succeed: then it is repeated.
 */
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import { backoff, MAX_ATTEMPTS } from './backoff';
import type { OutboxIntent } from './OutboxIntent';
import { toOutboxItem, type OutboxItem, type OutboxRow } from './OutboxRow';
import { claimRows } from './queue/claimRows';
import { markDone, markFailed } from './queue/settleRow';

type Channel = OutboxIntent['channel'];

/** Delivers items of its channel; rejects where it failed, or where nobody can tell. */
export type Deliveries = {
  readonly [C in Channel]: (
    item: Extract<OutboxItem, { readonly channel: C }>,
  ) => Promise<void>;
};

/** What the dispatcher tells of itself, for metrics. */
export interface OutboxObserver {
  onDelivered(channel: Channel): void;
  onFailed(channel: Channel, outcome: 'retried' | 'poisoned'): void;
}

/** What a dispatcher is made of. */
export interface OutboxDispatcherOptions {
  readonly knex: Knex;
  readonly deliveries: Deliveries;
  readonly logger: LoggerService;
  readonly observer: OutboxObserver;
  readonly clock: () => Date;
  /** Between 0 and 1, for the waits. */
  readonly random: () => number;
  /** Name of this dispatcher, another one for each process. */
  readonly node: string;
  /** Called when a delivery came to its end, however it did. */
  readonly onSettled?: () => void;
}

/** Rows that are being delivered at once; a slow receiver takes up one of them. */
const MAX_IN_FLIGHT = 16;
/** How long a row is this node's. INVARIANT: longer than the time-out of a delivery. */
const LEASE = 60_000;
const TIMEOUT = 20_000;

export class OutboxDispatcher {
  readonly #options: OutboxDispatcherOptions;
  readonly #inFlight = new Set<Promise<void>>();

  constructor(options: OutboxDispatcherOptions) {
    this.#options = options;
  }

  /**
   * Takes what is due, as far as there is room, and begins to deliver it. Answers how many rows were taken, without
   * waiting for them. Rejects when the database cannot be asked.
   */
  async look(): Promise<number> {
    const rows = await this.#claim();
    for (const row of rows) this.#start(row);
    return rows.length;
  }

  /** Delivers until nothing is due and nothing is under way; answers how many deliveries were tried. */
  async drain(): Promise<number> {
    let tried = 0;
    for (;;) {
      tried += await this.look();
      if (this.#inFlight.size === 0) return tried;
      await Promise.race(this.#inFlight);
    }
  }

  /** Resolves when what is under way has come to an end. */
  async settled(): Promise<void> {
    await Promise.all(this.#inFlight);
  }

  async #claim(): Promise<OutboxRow[]> {
    const { knex, node, clock } = this.#options;
    const limit = MAX_IN_FLIGHT - this.#inFlight.size;
    if (limit <= 0) return [];
    const now = clock();
    return claimRows(knex, {
      by: node,
      now: now.toISOString(),
      until: new Date(now.getTime() + LEASE).toISOString(),
      limit,
    });
  }

  #start(row: OutboxRow): void {
    const work = this.#process(row)
      .catch(error => {
        // The lease runs out, and the row is delivered again.
        this.#options.logger.warn(
          `The delivery '${row.id}' could not be marked: ${stringifyError(
            error,
          )}`,
        );
      })
      .finally(() => {
        this.#inFlight.delete(work);
        // The next one of its scope is due now.
        this.#options.onSettled?.();
      });
    this.#inFlight.add(work);
  }

  async #process(row: OutboxRow): Promise<void> {
    const { knex, clock, observer } = this.#options;
    try {
      // Crashes count as tries, so the last one may never have come to its end.
      if (row.attempts > MAX_ATTEMPTS) {
        throw new Error(row.last_error ?? 'The process ended with every try');
      }
      await withTimeout(this.#deliver(toOutboxItem(row)));
    } catch (error) {
      await this.#fail(row, error);
      return;
    }
    await markDone(knex, row.id, clock().toISOString());
    observer.onDelivered(row.channel);
  }

  async #deliver(item: OutboxItem): Promise<void> {
    const { deliveries } = this.#options;
    switch (item.channel) {
      case 'notification':
        return deliveries.notification(item);
      case 'signal':
        return deliveries.signal(item);
      case 'event':
        return deliveries.event(item);
      default:
        return unknownChannel(item);
    }
  }

  async #fail(row: OutboxRow, error: unknown): Promise<void> {
    const { knex, clock, random, logger, observer, node } = this.#options;
    const message = stringifyError(error);
    const isLast = row.attempts >= MAX_ATTEMPTS;
    const wait = backoff(row.attempts, random);
    await markFailed(knex, row.id, {
      by: node,
      error: message,
      ...(!isLast && {
        nextTryAt: new Date(clock().getTime() + wait).toISOString(),
      }),
    });
    observer.onFailed(row.channel, isLast ? 'poisoned' : 'retried');
    const what = `The ${row.channel} '${row.id}' of ${row.type}`;
    if (isLast) {
      logger.error(
        `${what} was given up after ${MAX_ATTEMPTS} tries: ${message}`,
      );
    } else {
      logger.debug(`${what} could not be delivered: ${message}`);
    }
  }
}

function unknownChannel(item: never): never {
  const { channel } = item as OutboxItem;
  throw new Error(`There is no channel '${channel}'`);
}

async function withTimeout(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer within ${TIMEOUT / 1000} s`)),
      TIMEOUT,
    );
    timer.unref();
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
