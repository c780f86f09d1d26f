import { stringifyError } from '@backstage/errors';
import type { Operations } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';

/** State of a job as operations show it. */
export type JobState = Operations['jobs'][number];

/** Runs a job under its heartbeat; rejects as the job does. */
export type WatchJob = <T>(job: () => Promise<T>) => Promise<T>;

interface HeartbeatRow {
  readonly name: string;
  readonly every_ms: number | string;
  readonly last_run_at: string | null;
  readonly last_ok_at: string | null;
  readonly last_error: string | null;
}

const TABLE = 'job_heartbeats';
const MAX_ERROR = 1_000;
/** A job is late after missing this many of its turns, and a while for its own work. */
const MISSED_TURNS = 3;
const GRACE = 60_000;

/**
 * When each job ran last, and how it went: one row for each job, for all nodes together. A job that nobody runs any more
 * is not shown, because only the jobs of this node's configuration are.
 */
export class Heartbeats {
  readonly #knex: Knex;
  readonly #clock: () => Date;
  readonly #every = new Map<string, number>();

  constructor(options: { readonly knex: Knex; readonly clock: () => Date }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
  }

  /** Makes a job known that runs at an interval, in milliseconds. */
  register(name: string, every: number): void {
    this.#every.set(name, every);
  }

  /** Makes a job known, and answers with what runs it and writes down how it went. */
  watch(name: string, every: number): WatchJob {
    this.register(name, every);
    return job => this.run(name, job);
  }

  /** Runs a job and writes down how it went; rejects as the job does. */
  async run<T>(name: string, job: () => Promise<T>): Promise<T> {
    try {
      const result = await job();
      await this.beat(name);
      return result;
    } catch (error) {
      await this.beat(name, error);
      throw error;
    }
  }

  /** Writes down that a job ran; with an error, that it failed. Never rejects: a heartbeat is not worth a failed job. */
  async beat(name: string, error?: unknown): Promise<void> {
    const at = this.#clock().toISOString();
    const row = {
      name,
      every_ms: this.#every.get(name) ?? 0,
      last_run_at: at,
      ...(error === undefined
        ? { last_ok_at: at, last_error: null }
        : { last_error: stringifyError(error).slice(0, MAX_ERROR) }),
    };
    try {
      await this.#knex(TABLE).insert(row).onConflict('name').merge();
    } catch {
      // Nobody can read heartbeats either while the database is away, and then they are late.
    }
  }

  async read(): Promise<JobState[]> {
    const rows: HeartbeatRow[] = await this.#knex(TABLE).select();
    const now = this.#clock().getTime();
    return [...this.#every]
      .map(([name, every]) =>
        toState({ name, every, row: rows.find(r => r.name === name) }, now),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

function toState(
  job: { name: string; every: number; row?: HeartbeatRow },
  now: number,
): JobState {
  const { name, every, row } = job;
  if (!row?.last_run_at) return { name, state: 'never' };
  const late = now - Date.parse(row.last_run_at) > MISSED_TURNS * every + GRACE;
  const ran = row.last_error === null ? 'ok' : 'failing';
  return {
    name,
    lastRunAt: row.last_run_at,
    ...(row.last_ok_at !== null && { lastOkAt: row.last_ok_at }),
    ...(row.last_error !== null && { lastError: row.last_error }),
    state: late ? 'late' : ran,
  };
}
