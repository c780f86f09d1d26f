import type { Goal } from '../report/report';
import { percentile, timed } from '../report/statistics';
import { generateRequests, readSpheres } from './generateRequests';
import { REVIEWER, REVIEWS } from './measureLists';
import type { Room } from './startRoom';

/** How the first page of reviews answers while the clock ends very many extensions at once. */
export async function measureSweep(
  room: Room,
  options: {
    readonly count: number;
    readonly rounds: number;
    readonly now: number;
  },
): Promise<Goal[]> {
  const { count, rounds, now } = options;
  const { knex, simulation } = room;
  const look = async () => (await timed(() => room.call(REVIEWER, REVIEWS))).ms;
  await generateRequests(knex, {
    count,
    standing: 'ending',
    spheres: await readSpheres(knex),
    now,
  });
  const before: number[] = [];
  for (let round = 0; round < rounds; round += 1) before.push(await look());
  const during: number[] = [];
  let isRunning = true;
  const sweep = timed(() => simulation.runClock()).finally(() => {
    isRunning = false;
  });
  while (isRunning) during.push(await look());
  const { ms } = await sweep;
  const [{ left }] = await knex('extension_requests')
    .where({ state: 'active' })
    .where('ends_at', '<=', new Date(now).toISOString())
    .count({ left: '*' });
  if (Number(left) > 0) throw new Error(`${left} extensions did not end`);
  const p95 = percentile(during, 0.95);
  return [
    {
      name: `a sweep that ends ${count} extensions`,
      value: ms / 1000,
      unit: 's',
    },
    { name: 'Reviews during the sweep, p95', value: p95, unit: 'ms', aim: 100 },
    {
      name: 'Reviews p95 during the sweep / before it',
      value: p95 / percentile(before, 0.95),
      unit: '×',
      must: 2,
    },
  ];
}
