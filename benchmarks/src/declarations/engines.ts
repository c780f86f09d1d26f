import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import knexFactory, { type Knex } from 'knex';

/** A fresh database of one engine. */
export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  open(): Promise<{ knex: Knex; close: () => Promise<void> }>;
}

const CONNECTION =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING;

const sqlite: Engine = {
  name: 'SQLite',
  async open() {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sphere-bench-db-'));
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: path.join(folder, 'bench.sqlite') },
      useNullAsDefault: true,
      pool: {
        min: 1,
        max: 1,
        afterCreate: (connection: unknown, done: () => void) => {
          (connection as { pragma(text: string): void }).pragma(
            'foreign_keys = ON',
          );
          done();
        },
      },
    });
    return {
      knex,
      close: async () => {
        await knex.destroy();
        fs.rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

let databases = 0;

const postgres: Engine = {
  name: 'PostgreSQL',
  async open() {
    databases += 1;
    const name = `sphere_bench_${process.pid}_${databases}`;
    const admin = knexFactory({ client: 'pg', connection: CONNECTION });
    await admin.raw(`CREATE DATABASE ${name}`);
    const url = new URL(CONNECTION ?? '');
    url.pathname = `/${name}`;
    const knex = knexFactory({ client: 'pg', connection: url.toString() });
    return {
      knex,
      close: async () => {
        await knex.destroy();
        await admin.raw(`DROP DATABASE ${name}`);
        await admin.destroy();
      },
    };
  },
};

export const engines: readonly Engine[] = CONNECTION
  ? [sqlite, postgres]
  : [sqlite];
