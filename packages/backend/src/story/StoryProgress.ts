import type { Knex } from 'knex';

/** Where the demo's story stands. Instants are ISO 8601, in UTC. */
export interface StoryState {
  /** T: what the story's dates are relative to. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

const TABLE = 'demo_story';

/**
 * Remembers in Sphere's own database when the demo started first, so that its dates stay what they were. A database that
 * was in use before there was a story never gets one.
 */
export class StoryProgress {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Call before Sphere makes its tables. Undefined where there is no story to tell. */
  async begin(now: Date): Promise<StoryState | undefined> {
    const isKnown = await this.#knex.schema.hasTable(TABLE);
    if (!isKnown) {
      if (await this.#knex.schema.hasTable('journal')) return undefined;
      await this.#knex.schema.createTable(TABLE, table => {
        table.string('started_at', 24).notNullable();
        table.string('finished_at', 24);
      });
    }
    const state = await this.read();
    if (state) return state;
    await this.#knex(TABLE).insert({ started_at: now.toISOString() });
    return this.read();
  }

  async read(): Promise<StoryState | undefined> {
    const row = await this.#knex(TABLE).first('started_at', 'finished_at');
    return row && { startedAt: row.started_at, finishedAt: row.finished_at };
  }

  async finish(now: Date): Promise<void> {
    await this.#knex(TABLE).update({ finished_at: now.toISOString() });
  }
}
