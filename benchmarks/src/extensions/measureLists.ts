import type { ExtensionList } from '@dataops-sphere/plugin-sphere-common';
import type { Goal } from '../report/report';
import { percentile, timed } from '../report/statistics';
import type { Room } from './startRoom';

/** What a reviewer of one platform opens. */
export const REVIEWER = 'reviewer-3-0';
export const REVIEWS =
  '/sphere/v1/extension-requests?view=me&state=open&sort=due&limit=50';

const LISTS = {
  'Reviews, first page and counts': REVIEWS,
  'all open, first page and counts':
    '/sphere/v1/extension-requests?view=all&state=open&sort=due&limit=50',
} as const;
type ListName = keyof typeof LISTS;

/** The first page of reviews, at both sizes in turns, so that a noisy moment of the machine hits both. */
export async function measureLists(
  rooms: { readonly large: Room; readonly few: Room },
  options: { readonly rounds: number; readonly open: number },
): Promise<Goal[]> {
  const goals: Goal[] = [];
  for (const name of Object.keys(LISTS) as ListName[]) {
    const taken = await measureList(LISTS[name], rooms, options);
    const p95 = percentile(taken.large, 0.95);
    goals.push(
      {
        name: `${name}: SQL statements`,
        value: taken.statements,
        unit: '',
      },
      { name: `${name}, p95`, value: p95, unit: 'ms', aim: 100 },
      {
        name: `${name}, p95 with many requests / with few`,
        value: p95 / percentile(taken.few, 0.95),
        unit: '×',
        must: 3,
      },
    );
  }
  return goals;
}

async function measureList(
  path: string,
  { large, few }: { readonly large: Room; readonly few: Room },
  { rounds, open }: { readonly rounds: number; readonly open: number },
) {
  const taken = { large: [] as number[], few: [] as number[], statements: 0 };
  for (let round = 0; round < rounds + 10; round += 1) {
    const many = await timed(() => large.call<ExtensionList>(REVIEWER, path));
    const one = await timed(() => few.call(REVIEWER, path));
    const { body, statements } = many.result;
    if (body.counts.all < open / 2) throw new Error('Too few are counted');
    if (body.items.length === 0) throw new Error('The page is empty');
    taken.statements = Math.max(taken.statements, statements.length);
    // The first ones warm up.
    if (round < 10) continue;
    taken.large.push(many.ms);
    taken.few.push(one.ms);
  }
  return taken;
}
