/**
 * # The clock
 *
 * What time does to requests: reminders, escalations, starts, warnings, ends.
 *
 * Guarantees
 *
 * 1. When something is due stands in the row of the request. A restart loses nothing, and what became due while nobody
 *    looked is done at the next look, once, whatever the clock has jumped over.
 * 2. Several nodes may look at the same time: a transition is a conditional update of one row version, so that exactly
 *    one of them makes it, with its messages.
 * 3. A request that fails stops no other one. It is looked at again after a wait that grows up to an hour; the look
 *    counts as failed, which operations show.
 *
 * Non-guarantees
 *
 * 1. Nothing that is decided depends on it: what a boundary allows is read from the times themselves. An end that the
 *    clock has not come to is an end.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { WorkingCalendar } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { ExtensionService } from '../ExtensionService';
import type { ExtensionStore } from '../ExtensionStore';
import { postpone } from './postpone';

/** What a sweep works with. */
export interface ClockSweepOptions {
  readonly knex: Knex;
  readonly store: Pick<ExtensionStore, 'due'>;
  readonly extensions: Pick<ExtensionService, 'runClock'>;
  readonly calendar: WorkingCalendar;
  readonly clock: () => Date;
  readonly logger: LoggerService;
  /** Called after each request that was handled, for metrics. */
  readonly onHandled?: (outcome: {
    readonly transitions: number;
    readonly result: 'done' | 'failed';
  }) => void;
}

/** Longest pause between two requests, in milliseconds. */
const LONGEST_PAUSE = 50;

/**
 * Leaves half of the time to whoever waits for an answer. On SQLite nothing else would run until the sweep has come to
 * its end, because its driver answers without ever leaving the thread: calls waited for 16 s during 500 ends.
 */
function pause(milliseconds: number): Promise<void> {
  return sleep(Math.min(milliseconds, LONGEST_PAUSE));
}

/** What one sweep did. */
export interface SweepResult {
  readonly looked: number;
  readonly transitions: number;
  readonly failed: readonly string[];
}

const BATCH = 500;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 3_600_000;

export class ClockSweep {
  readonly #options: ClockSweepOptions;
  /** How often requests have failed in a row, on this node. */
  readonly #failures = new Map<string, number>();

  constructor(options: ClockSweepOptions) {
    this.#options = options;
  }

  /** Handles everything that is due, in batches, until nothing is or until told to stop. */
  async run(signal?: AbortSignal): Promise<SweepResult> {
    const { store, clock } = this.#options;
    let looked = 0;
    let transitions = 0;
    const failed: string[] = [];
    for (;;) {
      const ids = await store.due(clock().toISOString(), BATCH);
      for (const id of ids) {
        if (signal?.aborted) return { looked, transitions, failed };
        const startedAt = performance.now();
        const made = await this.#handle(id);
        looked += 1;
        await pause(performance.now() - startedAt);
        if (made === 'failed') failed.push(id);
        else transitions += made;
      }
      if (ids.length < BATCH) return { looked, transitions, failed };
    }
  }

  async #handle(id: string): Promise<number | 'failed'> {
    const { extensions, onHandled } = this.#options;
    try {
      const transitions = await extensions.runClock(id);
      await this.#postpone(id, 'nothing-to-do');
      this.#failures.delete(id);
      onHandled?.({ transitions, result: 'done' });
      return transitions;
    } catch (error) {
      this.#options.logger.warn(
        `The clock could not handle the request '${id}', and tries again later: ${stringifyError(
          error,
        )}`,
      );
      this.#failures.set(id, (this.#failures.get(id) ?? 0) + 1);
      await this.#postpone(id, 'failed');
      onHandled?.({ transitions: 0, result: 'failed' });
      return 'failed';
    }
  }

  /** A request that stays due would be handed out first for ever, and keep the others waiting. */
  async #postpone(
    id: string,
    because: 'nothing-to-do' | 'failed',
  ): Promise<void> {
    const { knex, calendar, clock } = this.#options;
    const now = clock();
    const failures = this.#failures.get(id) ?? 1;
    const wait = Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
    await postpone(id, {
      knex,
      calendar,
      at: now.toISOString(),
      later: new Date(now.getTime() + wait).toISOString(),
      because,
    });
  }
}
