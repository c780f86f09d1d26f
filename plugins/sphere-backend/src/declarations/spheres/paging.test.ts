import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  SphereListQuery,
  SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';
import fc from 'fast-check';
import {
  createWorld,
  EVERYONE,
  type World,
} from '../__testUtils__/createWorld';
import { sphereYaml } from '../__testUtils__/documents';
import { sortKeyOf } from './searchText';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

const SORTS = ['title', 'team', 'platformOwner', 'updatedAt'] as const;

type Sort = NonNullable<SphereListQuery['sort']>;

/** Walks all pages in one direction and back again. */
async function walk(
  world: World,
  query: SphereListQuery,
): Promise<{ readonly there: string[]; readonly back: string[] }> {
  const there: string[] = [];
  const back: string[] = [];
  let page = await world.spheres.list(query, EVERYONE);
  expect(page.previousCursor).toBeUndefined();
  there.push(...page.items.map(({ uid }) => uid));
  while (page.nextCursor) {
    const { nextCursor: cursor } = page;
    page = await world.spheres.list({ ...query, cursor }, EVERYONE);
    expect(page.items.length).toBeGreaterThan(0);
    there.push(...page.items.map(({ uid }) => uid));
  }
  back.unshift(...page.items.map(({ uid }) => uid));
  while (page.previousCursor) {
    const { previousCursor: cursor } = page;
    page = await world.spheres.list({ ...query, cursor }, EVERYONE);
    expect(page.items.length).toBeGreaterThan(0);
    back.unshift(...page.items.map(({ uid }) => uid));
  }
  return { there, back };
}

function expectedOrder(items: readonly SphereSummary[], sort: Sort): string[] {
  const keyOf = (item: SphereSummary) => {
    switch (sort.replace('-', '')) {
      case 'title':
        return sortKeyOf(item.title);
      case 'team':
        return sortKeyOf(item.team.title);
      case 'platformOwner':
        return sortKeyOf(item.platformOwner.title);
      default:
        return item.updatedAt;
    }
  };
  const sorted = [...items].sort(
    (a, b) =>
      Buffer.compare(Buffer.from(keyOf(a)), Buffer.from(keyOf(b))) ||
      (a.uid < b.uid ? -1 : 1),
  );
  if (sort.startsWith('-')) sorted.reverse();
  return sorted.map(({ uid }) => uid);
}

describe.each(databases.eachSupportedId())('paging of spheres on %p', id => {
  it('walks through every row once and in order, there and back, by any sort and page size', async () => {
    const world = await createWorld(await databases.init(id));
    const field = fc.constantFrom(
      'A',
      'a',
      'ä',
      'b',
      'B c',
      '日本',
      'z-9',
      '_',
      'ß',
    );
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ title: field, owner: fc.nat(3) }), {
          minLength: 1,
          maxLength: 14,
        }),
        fc.constantFrom(...SORTS),
        fc.boolean(),
        fc.integer({ min: 1, max: 6 }),
        async (spheres, field_, isDescending, limit) => {
          run += 1;
          world.now = new Date(Date.UTC(2026, 0, 1) + (run % 3) * 1000);
          world.write(
            Object.fromEntries(
              spheres.map(({ title, owner }, index) => [
                `${index}.yaml`,
                sphereYaml(`s-${index}`, {
                  title,
                  platformOwner: `group:default/o${owner}`,
                }),
              ]),
            ),
          );
          await world.scan();
          const sort: Sort = isDescending ? `-${field_}` : field_;
          const all = await world.spheres.list({ limit: 100 }, EVERYONE);
          const expected = expectedOrder(all.items, sort);
          const { there, back } = await walk(world, { sort, limit });
          expect(there).toEqual(expected);
          expect(back).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });
});
