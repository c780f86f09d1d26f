import {
  compileBoundary,
  type ResolvedSphere,
} from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';
import { engines } from '../declarations/engines';
import type { Goal } from '../report/report';
import { median, timed } from '../report/statistics';
import { createSpheres, kinds } from './world';

const BATCH = 500;
const ROUNDS = 5;

/** Reading stored boundaries and compiling them, against reading them alone. */
export async function measureColdStart(
  count: number,
  entries: number,
): Promise<Goal[]> {
  const goals: Goal[] = [];
  for (const engine of engines) {
    const { knex, close } = await engine.open();
    try {
      await store(knex, createSpheres(count, entries));
      const { ratio, ms } = await compareLoads(knex);
      goals.push(
        {
          name: `${engine.name}: read and compile ${count * entries} entries`,
          value: ms,
          unit: 'ms',
        },
        {
          name: `${engine.name}: read and compile / read`,
          value: ratio,
          unit: '×',
          must: 3,
          aim: 1.5,
        },
      );
    } finally {
      await close();
    }
  }
  return goals;
}

async function compareLoads(knex: Knex) {
  const rounds: { ratio: number; ms: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const read = await timed(() => load(knex, sphere => sphere));
    const both = await timed(() =>
      load(knex, sphere => compileBoundary(sphere, { kinds })),
    );
    rounds.push({ ratio: both.ms / read.ms, ms: both.ms });
  }
  // The first round, in which the machine code is made, counts for nothing.
  const counted = rounds.slice(1);
  return {
    ratio: median(counted.map(round => round.ratio)),
    ms: median(counted.map(round => round.ms)),
  };
}

async function store(knex: Knex, spheres: readonly ResolvedSphere[]) {
  await knex.schema.createTable('resolutions', table => {
    table.integer('id').primary();
    table.text('resolved').notNullable();
  });
  const rows = spheres.map((sphere, id) => ({
    id,
    resolved: JSON.stringify(sphere),
  }));
  await knex.batchInsert('resolutions', rows, 100);
}

async function load<T>(
  knex: Knex,
  prepare: (sphere: ResolvedSphere) => T,
): Promise<T[]> {
  const all: T[] = [];
  for (let last = -1; ; ) {
    const rows: Array<{ id: number; resolved: string }> = await knex(
      'resolutions',
    )
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH);
    if (rows.length === 0) return all;
    for (const { resolved } of rows) all.push(prepare(JSON.parse(resolved)));
    last = rows[rows.length - 1].id;
  }
}
