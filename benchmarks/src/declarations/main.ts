// Load and list: N generated spheres of 20 entries, from files to served, on each engine, behind real HTTP and with a
// conditional permission in force. `--small` runs a thousand, for a quick look; only a full run writes the results.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {
  ScanResult,
  SourceList,
  SphereList,
} from '@dataops-sphere/plugin-sphere-common';
import { report, type Goal } from '../report/report';
import { percentile, timed } from '../report/statistics';
import { engines, type Engine } from './engines';
import { generateSpheres, sphereFile, sphereText } from './generateSpheres';
import { startSphere, type RunningSphere } from './startSphere';

const small = process.argv.includes('--small');
const LARGE = small ? 1_000 : 10_000;
const SMALL = 100;
const CHANGED = 10;
const ROUNDS = small ? 60 : 200;
const MEBIBYTE = 2 ** 20;

const LISTS = {
  'first page': '/v1/spheres?limit=25',
  'filtered first page':
    '/v1/spheres?limit=25&platformOwner=group:default/platform-3',
  'text search': '/v1/spheres?limit=25&q=number%204',
} as const;
type ListName = keyof typeof LISTS;

const scan = (sphere: RunningSphere) =>
  timed(() => sphere.post<ScanResult>('/v1/sources/bench/refresh'));

function expectCount(what: string, got: number, wanted: number) {
  if (got !== wanted) throw new Error(`${what}: ${got}, expected ${wanted}`);
}

async function measureLoad(sphere: RunningSphere, folder: string) {
  const load = await scan(sphere);
  expectCount('spheres loaded', load.result.created, LARGE);
  global.gc?.();
  const rss = process.memoryUsage().rss / MEBIBYTE;
  const unchanged = await scan(sphere);
  expectCount('files unchanged', unchanged.result.unchanged, LARGE);
  for (let number = 0; number < CHANGED; number += 1) {
    fs.writeFileSync(sphereFile(folder, number), sphereText(number, 12));
  }
  const changed = await scan(sphere);
  expectCount('spheres updated', changed.result.updated, CHANGED);
  return { load: load.ms, unchanged: unchanged.ms, changed: changed.ms, rss };
}

// Both sizes answer in turns, so that a noisy moment of the machine hits both.
async function measureLists(large: RunningSphere, few: RunningSphere) {
  const samples = {} as Record<ListName, { large: number[]; few: number[] }>;
  let statements = 0;
  for (const name of Object.keys(LISTS) as ListName[]) {
    const taken = { large: [] as number[], few: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      large.statements();
      const page = await timed(() => large.get<SphereList>(LISTS[name]));
      statements = Math.max(statements, large.statements());
      taken.large.push(page.ms);
      taken.few.push((await timed(() => few.get(LISTS[name]))).ms);
    }
    samples[name] = taken;
  }
  return { samples, statements };
}

async function scanned(sphere: RunningSphere) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { items } = await sphere.get<SourceList>('/v1/sources');
    if (items.every(source => source.lastScanAt)) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('the scan at startup did not end');
}

async function withSphere<T>(
  options: { engine: Engine; count: number },
  action: (sphere: RunningSphere, folder: string) => Promise<T>,
): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sphere-bench-'));
  const database = await options.engine.open();
  const sphere = await startSphere({ knex: database.knex, folder });
  try {
    // The start scans at once; it finds an empty folder, so that the first load is one that we time.
    await scanned(sphere);
    generateSpheres(folder, options.count);
    return await action(sphere, folder);
  } finally {
    await sphere.stop();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

type Load = Awaited<ReturnType<typeof measureLoad>>;
type Lists = Awaited<ReturnType<typeof measureLists>>;

function loadGoals({ load, unchanged, changed, rss }: Load): Goal[] {
  return [
    {
      name: 'first load, files to served',
      value: load / 1000,
      unit: 's',
      aim: small ? undefined : 90,
    },
    { name: 'rescan without changes', value: unchanged, unit: 'ms' },
    {
      name: 'rescan without changes / first load',
      value: unchanged / load,
      unit: '×',
      must: 0.05,
    },
    { name: `rescan with ${CHANGED} changed`, value: changed, unit: 'ms' },
    { name: 'RSS after load', value: rss, unit: 'MiB' },
  ];
}

function listGoals({ samples, statements }: Lists): Goal[] {
  const goals: Goal[] = [
    {
      name: 'SQL statements per list call',
      value: statements,
      unit: '',
      must: 4,
    },
  ];
  for (const name of Object.keys(LISTS) as ListName[]) {
    const { large, few } = samples[name];
    const p95 = percentile(large, 0.95);
    goals.push(
      { name: `${name} at ${LARGE}, p95`, value: p95, unit: 'ms', aim: 100 },
      {
        name: `${name} p95 at ${LARGE} / at ${SMALL}`,
        value: p95 / percentile(few, 0.95),
        unit: '×',
        // The bound is for first pages; a search has to look at every text.
        must: name === 'text search' ? undefined : 3,
      },
    );
  }
  return goals;
}

async function measure(engine: Engine): Promise<Goal[]> {
  return withSphere({ engine, count: LARGE }, (large, folder) =>
    withSphere({ engine, count: SMALL }, async few => {
      await scan(few);
      const goals = [
        ...loadGoals(await measureLoad(large, folder)),
        ...listGoals(await measureLists(large, few)),
      ];
      return goals.map(goal => ({
        ...goal,
        name: `${engine.name}: ${goal.name}`,
      }));
    }),
  );
}

async function main() {
  const goals: Goal[] = [];
  for (const engine of engines) goals.push(...(await measure(engine)));
  const ok = report({
    name: 'declarations',
    goals,
    size: `${LARGE} spheres of 20 entries`,
    write: !small,
  });
  process.exit(ok ? 0 : 1);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
