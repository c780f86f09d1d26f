import { TestDatabases } from '@backstage/backend-test-utils';
import { createKindRegistry } from '@dataops-sphere/plugin-sphere-common';
import type { SphereFilter } from '@dataops-sphere/plugin-sphere-node';
import fc from 'fast-check';
import { readAllSpheres } from '../boundary/decisions/readIndexedSpheres';
import {
  createMembership,
  createWorld,
} from '../declarations/__testUtils__/createWorld';
import { whereVisible } from '../declarations/spheres/whereVisible';
import { compileFilter } from './compileFilter';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
/** `a` below `b` below `c`. */
const membership = createMembership({
  'group:default/a': { parent: 'group:default/b' },
  'group:default/b': { parent: 'group:default/c' },
});
const document = (
  name: string,
  spec: { team: string; owner: string; reviewer?: string; labels?: string },
) => `apiVersion: sphere.dataops/v1alpha1
kind: Sphere
metadata: { name: ${name}, title: ${name}, labels: { ${spec.labels ?? ''} } }
spec:
  team: group:default/${spec.team}
  platformOwner: group:default/${spec.owner}
  leash:
    extensions:
      steps:
        - { name: One, reviewers: ['group:default/${
          spec.reviewer ?? spec.owner
        }', 'user:default/rita'], quorum: 1 }
  boundary: [{ id: tools, kind: tool, inside: any }]
`;

const claims = fc.subarray([
  'group:default/a',
  'group:default/b',
  'group:default/c',
  'group:default/d',
  'user:default/rita',
]);
const leaf: fc.Arbitrary<SphereFilter> = fc.oneof(
  fc.record({
    property: fc.constantFrom('team', 'platformOwner', 'reviewer'),
    claims,
  }),
  fc.record(
    {
      label: fc.constantFrom('domain', 'tier', 'constructor'),
      value: fc.constantFrom('x', 'y'),
    },
    { requiredKeys: ['label'] },
  ),
);
const filters = fc.letrec<{ filter: SphereFilter }>(tie => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ allOf: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ anyOf: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
  ),
})).filter;

it('lets through in memory what it lets through in the database', async () => {
  const world = await createWorld(await databases.init('SQLITE_3'));
  const { knex } = world;
  world.write({
    'one.yaml': document('one', { team: 'a', owner: 'c', labels: 'domain: x' }),
    'two.yaml': document('two', { team: 'b', owner: 'd', labels: 'domain: y' }),
    'three.yaml': document('three', { team: 'c', owner: 'a', reviewer: 'b' }),
    'four.yaml': document('four', {
      team: 'd',
      owner: 'b',
      labels: 'domain: x, tier: y',
    }),
  });
  await world.scan();
  const kinds = createKindRegistry();
  const onBroken = jest.fn();
  const spheres = await readAllSpheres({ knex, kinds, onBroken });
  expect(spheres).toHaveLength(4);

  const sizes = new Set<number>();
  await fc.assert(
    fc.asyncProperty(filters, async filter => {
      const stored: string[] = await knex('spheres')
        .where(query => whereVisible(query, filter, { knex, membership }))
        .pluck('name');
      const isVisible = compileFilter(filter, membership);
      const inMemory = spheres.filter(isVisible).map(({ name }) => name);
      expect(inMemory.sort()).toEqual(stored.sort());
      sizes.add(stored.length);
    }),
    { numRuns: 500 },
  );
  expect([...sizes].sort()).toEqual([0, 1, 2, 3, 4]);
});
