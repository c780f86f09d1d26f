import { TestDatabases } from '@backstage/backend-test-utils';
import type { SphereListQuery } from '@dataops-sphere/plugin-sphere-common';
import {
  createMembership,
  createWorld,
  EVERYONE,
  type World,
} from '../__testUtils__/createWorld';
import { archetypeYaml, sphereYaml } from '../__testUtils__/documents';
import type { ReadScope } from '../services';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

describe.each(databases.eachSupportedId())('the list of spheres on %p', id => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld(await databases.init(id), {
      membership: createMembership({
        'group:default/churn': {
          title: 'Churn Squad',
          parent: 'group:default/customer',
        },
        'group:default/customer': { title: 'Customer' },
      }),
    });
    world.write({
      'lib.yaml': archetypeYaml('standard'),
      'churn.yaml': sphereYaml('churn', {
        title: 'Customer churn',
        description: 'Predicts 100% of the churn_rate.',
        labels: { domain: 'customer', tier: '1' },
        archetype: 'standard',
      }),
      'customer.yaml': sphereYaml('c360', {
        title: 'Customer 360',
        team: 'group:default/customer',
        labels: { domain: 'customer' },
        reviewers: ['group:default/security', 'user:default/Ann'],
      }),
      'lab.yaml': sphereYaml('lab', {
        title: 'Pricing Läb',
        platformOwner: 'group:default/other',
        lifecycle: 'draft',
      }),
      'broken.yaml': sphereYaml('broken', { title: 'Zebra' }),
    });
    await world.scan();
    world.write({
      'broken.yaml': sphereYaml('broken', { border: -1 }),
    });
    await world.scan();
  });

  async function names(
    query: SphereListQuery,
    scope: ReadScope = EVERYONE,
  ): Promise<string[]> {
    const { items, totalItems } = await world.spheres.list(query, scope);
    expect(totalItems).toBe(items.length);
    return items.map(({ name }) => name);
  }

  it('shows what a row needs', async () => {
    const { items } = await world.spheres.list({ q: 'churn' }, EVERYONE);
    expect(items).toEqual([
      {
        uid: expect.any(String),
        name: 'churn',
        title: 'Customer churn',
        description: 'Predicts 100% of the churn_rate.',
        labels: { domain: 'customer', tier: '1' },
        team: { ref: 'group:default/churn', title: 'Churn Squad', known: true },
        platformOwner: {
          ref: 'group:default/platform',
          title: 'platform',
          known: false,
        },
        lifecycle: 'active',
        basedOn: { archetype: 'standard', title: 'The standard' },
        families: [{ family: 'Namespaces', entries: 2, beyond: 'askable' }],
        entries: 2,
        problems: 0,
        outside: 0,
        extensions: { active: 0, open: 0 },
        revision: 1,
        updatedAt: '2026-01-05T09:00:00.000Z',
        manager: { source: 'main', type: 'file', path: 'churn.yaml' },
      },
    ]);
  });

  const cases: ReadonlyArray<readonly [SphereListQuery, readonly string[]]> = [
    [{}, ['c360', 'churn', 'lab', 'broken']],
    [{ sort: '-title' }, ['broken', 'lab', 'churn', 'c360']],
    [{ q: 'CUSTOMER' }, ['c360', 'churn']],
    [{ q: '  squad churn ' }, ['churn']],
    [{ q: 'lab' }, ['lab']],
    [{ q: 'läb pricing' }, ['lab']],
    [{ q: '100%' }, ['churn']],
    [{ q: '%' }, ['churn']],
    [{ q: 'churn_rate' }, ['churn']],
    [{ q: 'n_r' }, ['churn']],
    [{ q: 'e_c' }, []],
    [{ q: '\\' }, []],
    [{ q: "'; drop table spheres; --" }, []],
    [{ q: '\0' }, ['c360', 'churn', 'lab', 'broken']],
    [{ problems: true }, ['broken']],
    [{ team: 'group:default/churn' }, ['churn']],
    [{ team: 'Churn' }, ['churn']],
    [{ platformOwner: 'group:default/other' }, ['lab']],
    [{ archetype: 'standard' }, ['churn']],
    [{ archetype: 'nothing' }, []],
    [{ lifecycle: 'draft' }, ['lab']],
    [{ family: 'Namespaces', lifecycle: 'draft' }, ['lab']],
    [{ family: 'Roles' }, []],
    [{ source: 'main', q: 'zebra' }, ['broken']],
    [{ source: 'other' }, []],
  ];
  it.each(cases)('finds by %j', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('finds the spheres of my groups', async () => {
    const scope = { viewer: { groups: ['group:default/customer'] } };
    expect(await names({ mine: true }, scope)).toEqual(['c360']);
    expect(await names({ mine: true })).toEqual([]);
  });

  const filters: ReadonlyArray<
    readonly [NonNullable<ReadScope['visible']>, readonly string[]]
  > = [
    [{ allOf: [] }, ['c360', 'churn', 'lab', 'broken']],
    [{ anyOf: [] }, []],
    [{ not: { anyOf: [] } }, ['c360', 'churn', 'lab', 'broken']],
    [{ property: 'team', claims: [] }, []],
    [{ property: 'team', claims: ['group:default/churn'] }, ['c360', 'churn']],
    [{ property: 'platformOwner', claims: ['group:default/other'] }, ['lab']],
    [{ property: 'reviewer', claims: ['user:default/ann'] }, ['c360']],
    [{ label: 'domain' }, ['c360', 'churn']],
    [{ label: 'domain', value: 'customer' }, ['c360', 'churn']],
    [{ label: 'tier', value: '2' }, []],
    [{ not: { label: 'domain' } }, ['lab', 'broken']],
    [
      {
        allOf: [
          { label: 'domain' },
          { not: { property: 'reviewer', claims: ['group:default/security'] } },
        ],
      },
      ['churn'],
    ],
    [
      {
        anyOf: [
          { label: 'tier', value: '1' },
          { property: 'platformOwner', claims: ['group:default/other'] },
        ],
      },
      ['churn', 'lab'],
    ],
  ];
  it.each(filters)(
    'shows only what %j lets through',
    async (visible, expected) => {
      const scope = { ...EVERYONE, visible };
      expect(await names({}, scope)).toEqual(expected);
      for (const name of ['churn', 'c360', 'lab', 'broken']) {
        const isVisible = expected.includes(name);
        expect((await world.spheres.get(name, scope)) !== undefined).toBe(
          isVisible,
        );
        expect((await world.spheres.uidOf(name, scope)) !== undefined).toBe(
          isVisible,
        );
        expect(
          (await world.spheres.revisions(name, {}, scope)) !== undefined,
        ).toBe(isVisible);
        expect(
          (await world.spheres.revision(name, 1, scope)) !== undefined,
        ).toBe(isVisible);
      }
      const facets = await world.spheres.facets(scope);
      expect(facets.lifecycles.reduce((sum, { count }) => sum + count, 0)).toBe(
        expected.length,
      );
    },
  );

  it('counts what can be filtered by', async () => {
    const scope = { viewer: { groups: ['group:default/customer'] } };
    expect(await world.spheres.facets(scope)).toEqual({
      platformOwners: [
        expect.objectContaining({ ref: 'group:default/other', count: 1 }),
        expect.objectContaining({ ref: 'group:default/platform', count: 3 }),
      ],
      archetypes: [{ name: 'standard', title: 'The standard', count: 1 }],
      lifecycles: [
        { lifecycle: 'active', count: 3 },
        { lifecycle: 'draft', count: 1 },
      ],
      mine: 1,
      problems: 1,
      outside: 0,
      ending: 0,
    });
  });

  it.each([
    'garbage',
    Buffer.from('{"seq":1}').toString('base64url'),
    Buffer.from('[]').toString('base64url'),
  ])('refuses the cursor %j', async cursor => {
    await expect(world.spheres.list({ cursor }, EVERYONE)).rejects.toThrow(
      'The cursor belongs to another list',
    );
  });

  it('refuses the cursor of another sort', async () => {
    const { nextCursor } = await world.spheres.list({ limit: 1 }, EVERYONE);
    await expect(
      world.spheres.list(
        { limit: 1, sort: '-title', cursor: nextCursor },
        EVERYONE,
      ),
    ).rejects.toThrow("The cursor was made for the sort 'title'");
  });

  it('refuses a team that is no entity ref', async () => {
    await expect(
      world.spheres.list({ team: 'group:default/' }, EVERYONE),
    ).rejects.toThrow("instead of 'group:default/'");
  });

  it('needs at most five statements for any call', async () => {
    const scope: ReadScope = {
      viewer: { groups: ['group:default/customer'] },
      visible: { anyOf: [{ label: 'domain' }, { not: { label: 'x' } }] },
    };
    const calls: ReadonlyArray<readonly [string, () => Promise<unknown>]> = [
      ['list', () => world.spheres.list({ q: 'c', mine: true }, scope)],
      ['facets', () => world.spheres.facets(scope)],
      ['get', () => world.spheres.get('churn', scope)],
      ['team', () => world.spheres.getForTeam('group:default/churn', scope)],
      ['revisions', () => world.spheres.revisions('churn', {}, scope)],
      ['revision', () => world.spheres.revision('churn', 1, scope)],
      ['library', () => world.library.library(scope)],
      ['sources', () => world.sources.list()],
      ['problems', () => world.sources.problems({})],
      ['journal', () => world.journal.list({ uid: 'x' })],
      ['facts', () => world.spheres.accessFacts(['x'])],
    ];
    const counts: Record<string, number> = {};
    let current = '';
    const count = () => {
      counts[current] = (counts[current] ?? 0) + 1;
    };
    world.knex.on('query', count);
    for (const [name, call] of calls) {
      current = name;
      await call();
    }
    world.knex.removeListener('query', count);
    expect(Object.keys(counts)).toHaveLength(calls.length);
    expect(Object.values(counts).every(value => value <= 5)).toBe(true);
    expect([counts.list, counts.get]).toEqual([3, 3]);
  });
});
