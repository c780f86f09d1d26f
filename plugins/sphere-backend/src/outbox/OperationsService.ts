import type { Operations } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import type { DecisionIndex } from '../boundary/decisions/DecisionIndex';
import type { Heartbeats } from './Heartbeats';
import { lagOf } from './OutboxMetrics';
import { readBacklog, readTroubled } from './queue/readBacklog';
import { retryPoisoned } from './queue/settleRow';

/** How the machinery is doing, without permission checks. */
export interface OperationsService {
  read(): Promise<Operations>;
  /** Has a delivery that was given up tried again; undefined where there is none. */
  retry(id: string): Promise<Operations | undefined>;
}

/** What the operations are read from. */
export interface DatabaseOperationsServiceOptions {
  readonly knex: Knex;
  readonly index: Pick<DecisionIndex, 'age' | 'size'>;
  readonly heartbeats: Pick<Heartbeats, 'read'>;
  readonly clock: () => Date;
  /** Has the outbox looked at. */
  readonly poke: () => void;
}

/** Most rows that are listed. */
const MAX_ITEMS = 100;

export class DatabaseOperationsService implements OperationsService {
  readonly #options: DatabaseOperationsServiceOptions;

  constructor(options: DatabaseOperationsServiceOptions) {
    this.#options = options;
  }

  async read(): Promise<Operations> {
    const { knex, index, heartbeats, clock } = this.#options;
    const [backlog, items, jobs] = await Promise.all([
      readBacklog(knex),
      readTroubled(knex, MAX_ITEMS),
      heartbeats.read(),
    ]);
    return {
      index: { ageMs: Math.round(index.age()), spheres: index.size },
      outbox: {
        waiting: backlog.waiting,
        poisoned: backlog.poisoned,
        lagMs: lagOf(backlog, clock()),
        items,
      },
      jobs,
    };
  }

  async retry(id: string): Promise<Operations | undefined> {
    const { knex, clock, poke } = this.#options;
    if (!(await retryPoisoned(knex, id, clock().toISOString()))) {
      return undefined;
    }
    poke();
    return this.read();
  }
}
