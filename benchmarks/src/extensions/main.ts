// Requests for more room: reading them among very many, what a command costs the database, a sweep of the clock, and
// decisions under extensions, on each engine, behind real HTTP and with a conditional permission in force. `--small`
// runs a tenth, for a quick look; only a full run writes the results.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { engines, type Engine } from '../declarations/engines';
import { generateSpheres } from '../declarations/generateSpheres';
import { report, type Goal } from '../report/report';
import { generateRequests, readSpheres } from './generateRequests';
import { measureCommands } from './measureCommands';
import { measureLists } from './measureLists';
import { measureOverlays } from './measureOverlays';
import { measureSweep } from './measureSweep';
import { startRoom, type Room } from './startRoom';

const small = process.argv.includes('--small');
const MANY = small
  ? { past: 10_000, open: 500 }
  : { past: 100_000, open: 5_000 };
const FEW = { past: 1_000, open: 50 };
const ENDING = small ? 500 : 10_000;
const SPHERES = 500;
const ROUNDS = small ? 60 : 200;
/** Requests live an hour ahead, so that the outbox, which lives now, is silent while something is measured. */
const NOW = Date.now() + 3_600_000;

async function withRoom<T>(
  options: { engine: Engine; size: typeof MANY },
  action: (room: Room) => Promise<T>,
): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sphere-bench-'));
  generateSpheres(folder, SPHERES);
  const { knex, close } = await options.engine.open();
  const now = () => new Date(NOW);
  const room = await startRoom({ knex, folder, spheres: SPHERES, now });
  try {
    await started(room);
    await fill(room, options.size);
    return await action(room);
  } finally {
    await room.stop();
    await close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits for the first scan, and for the snapshot of the groups. */
async function started({ knex }: Room): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const [{ spheres }] = await knex('spheres').count({ spheres: '*' });
    const snapshot = await knex('membership_snapshot').first('id');
    if (Number(spheres) === SPHERES && snapshot) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('The spheres were not read');
}

async function fill({ knex }: Room, size: typeof MANY): Promise<void> {
  const spheres = await readSpheres(knex);
  for (const standing of ['past', 'open'] as const) {
    const count = size[standing];
    await generateRequests(knex, { count, standing, spheres, now: NOW });
  }
  await knex.raw('analyze');
}

async function measure(engine: Engine): Promise<Goal[]> {
  return withRoom({ engine, size: MANY }, large =>
    withRoom({ engine, size: FEW }, async few => {
      const goals = [
        ...(await measureLists(
          { large, few },
          { rounds: ROUNDS, open: MANY.open },
        )),
        ...(await measureCommands(large, {
          rounds: ROUNDS,
          now: NOW,
          trips: engine.name === 'PostgreSQL' ? 'counted' : 'none',
        })),
        ...(await measureSweep(large, {
          count: ENDING,
          rounds: ROUNDS,
          now: NOW,
        })),
      ];
      return goals.map(goal => ({
        ...goal,
        name: `${engine.name}: ${goal.name}`,
      }));
    }),
  );
}

async function main() {
  const goals: Goal[] = await measureOverlays(small);
  for (const engine of engines) goals.push(...(await measure(engine)));
  const ok = report({
    name: 'extensions',
    goals,
    size: `${MANY.past} past and ${MANY.open} open requests in ${SPHERES} spheres, beside ${FEW.past} and ${FEW.open}`,
    write: !small,
  });
  process.exit(ok ? 0 : 1);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
