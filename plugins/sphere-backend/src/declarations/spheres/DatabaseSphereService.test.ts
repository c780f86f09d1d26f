import { TestDatabases } from '@backstage/backend-test-utils';
import { builtInBoundaryKinds } from '@dataops-sphere/plugin-sphere-common';
import type { Membership } from '../../membership/Membership';
import {
  createMembership,
  createWorld,
  EVERYONE,
  type World,
} from '../__testUtils__/createWorld';
import {
  archetypeYaml,
  checkpointYaml,
  sphereYaml,
} from '../__testUtils__/documents';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

const TREE = {
  'group:default/leaf': { title: 'Leaf', parent: 'group:default/branch' },
  'group:default/branch': { title: 'Branch', parent: 'group:default/root' },
  'group:default/root': { title: 'Root' },
};

describe.each(databases.eachSupportedId())('reading spheres on %p', id => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld(await databases.init(id), {
      membership: createMembership(TREE),
    });
  });

  it('tells everything that the page of a sphere shows', async () => {
    world.write({
      'a.yaml': sphereYaml('churn', {
        team: 'group:default/Leaf',
        checkpoints: ['review'],
      }),
      'c.yaml': checkpointYaml('review'),
    });
    await world.scan();
    const sphere = await world.spheres.get('churn', {
      viewer: { userRef: 'user:default/a', groups: ['group:default/leaf'] },
    });
    expect(sphere).toMatchObject({
      team: { ref: 'group:default/leaf', title: 'Leaf', known: true },
      viewer: { isTeamMember: true, isPlatformOwner: false },
      checkpointTitles: { review: 'Rule review' },
      document: { kind: 'Sphere', metadata: { name: 'churn' } },
      documentProblems: [],
      links: [],
    });
    // Also those that the boundary does not speak of.
    expect(sphere?.kinds).toEqual(builtInBoundaryKinds);
    expect(sphere).toMatchObject({
      overlays: [],
      room: { live: [], open: [] },
      extensions: { active: 0, open: 0 },
    });
  });

  describe('the sphere that counts for a group', () => {
    const teamSphere = async (ref: string, scope = EVERYONE) => {
      const found = await world.spheres.getForTeam(ref, scope);
      return [found.sphere?.name, found.inheritedFrom?.ref];
    };

    it('is its own, or else that of the nearest ancestor', async () => {
      world.write({
        'r.yaml': sphereYaml('root-s', { team: 'group:default/root' }),
      });
      await world.scan();
      expect(await teamSphere('group:default/leaf')).toEqual([
        'root-s',
        'group:default/root',
      ]);
      world.write({
        'b.yaml': sphereYaml('branch-s', { team: 'group:default/branch' }),
      });
      await world.scan();
      expect(await teamSphere('group:default/leaf')).toEqual([
        'branch-s',
        'group:default/branch',
      ]);
      expect(await teamSphere('Group:default/BRANCH')).toEqual([
        'branch-s',
        undefined,
      ]);
      expect(await teamSphere('group:default/stranger')).toEqual([
        undefined,
        undefined,
      ]);
    });

    it('is a retired one only where there is no other', async () => {
      const team = 'group:default/leaf';
      world.write({
        'a.yaml': sphereYaml('a-retired', { team, lifecycle: 'retired' }),
      });
      await world.scan();
      expect(await teamSphere(team)).toEqual(['a-retired', undefined]);
      world.write({
        'r.yaml': sphereYaml('root-s', { team: 'group:default/root' }),
      });
      await world.scan();
      expect(await teamSphere(team)).toEqual(['root-s', 'group:default/root']);
      world.write({
        'b.yaml': sphereYaml('b-draft', { team, lifecycle: 'draft' }),
      });
      await world.scan();
      expect(await teamSphere(team)).toEqual(['b-draft', undefined]);
      world.write({ 'c.yaml': sphereYaml('c-active', { team }) });
      await world.scan();
      expect(await teamSphere(team)).toEqual(['c-active', undefined]);
    });

    it("is not an ancestor's because one's own is hidden", async () => {
      world.write({
        'r.yaml': sphereYaml('root-s', { team: 'group:default/root' }),
        'l.yaml': sphereYaml('leaf-s', {
          team: 'group:default/leaf',
          labels: { secret: 'yes' },
        }),
      });
      await world.scan();
      expect(
        await teamSphere('group:default/leaf', {
          ...EVERYONE,
          visible: { not: { label: 'secret' } },
        }),
      ).toEqual([undefined, undefined]);
    });
  });

  it('pages revisions from the newest to the oldest', async () => {
    for (const border of [1, 2, 3]) {
      world.write({ 'a.yaml': sphereYaml('churn', { border }) });
      await world.scan();
    }
    const first = await world.spheres.revisions(
      'churn',
      { limit: 2 },
      EVERYONE,
    );
    expect(first).toMatchObject({
      totalItems: 3,
      items: [{ revision: 3 }, { revision: 2 }],
    });
    const second = await world.spheres.revisions(
      'churn',
      { limit: 2, cursor: first?.nextCursor },
      EVERYONE,
    );
    expect(second).toMatchObject({ items: [{ revision: 1 }] });
    expect(second?.nextCursor).toBeUndefined();
    expect(await world.spheres.revision('churn', 9, EVERYONE)).toBeUndefined();
    expect(await world.spheres.revision('no', 1, EVERYONE)).toBeUndefined();
  });

  it('tells what permission rules look at, also of a sphere that is gone', async () => {
    world.write({
      'a.yaml': sphereYaml('churn', {
        labels: { domain: 'x' },
        reviewers: ['group:default/Security', 'user:default/ann'],
      }),
      'b.yaml': sphereYaml('iot'),
    });
    await world.scan();
    const uid = (await world.spheres.uidOf('churn', EVERYONE)) ?? '';
    world.write({ 'a.yaml': null });
    await world.scan();
    const facts = await world.spheres.accessFacts(['nothing', uid]);
    expect(facts).toEqual([
      undefined,
      {
        uid,
        name: 'churn',
        team: 'group:default/churn',
        platformOwner: 'group:default/platform',
        reviewers: expect.arrayContaining([
          'group:default/security',
          'user:default/ann',
        ]),
        labels: { domain: 'x' },
      },
    ]);
  });

  it('counts the use of archetypes, checkpoint rules and kinds by the spheres one may see', async () => {
    world.write({
      'lib.yaml': archetypeYaml('standard'),
      'rule.yaml': checkpointYaml('review'),
      'a.yaml': sphereYaml('a', {
        archetype: 'standard',
        checkpoints: ['review'],
        labels: { secret: 'yes' },
      }),
      'b.yaml': sphereYaml('b', { archetype: 'standard' }),
    });
    await world.scan();
    const use = async (visible?: typeof EVERYONE.visible) => {
      const library = await world.library.library({ ...EVERYONE, visible });
      const kind = library.kinds.find(
        item => item.kind.name === 'kubernetes-namespace',
      );
      return [
        library.archetypes.map(a => [a.document.metadata.name, a.spheres]),
        library.checkpoints.map(c => [c.document.metadata.name, c.spheres]),
        [kind?.origin, kind?.spheres],
      ];
    };
    expect(await use()).toEqual([
      [['standard', 2]],
      [['review', 1]],
      ['built-in', 2],
    ]);
    expect(await use({ not: { label: 'secret' } })).toEqual([
      [['standard', 1]],
      [['review', 0]],
      ['built-in', 1],
    ]);
  });

  it('sorts and searches by the titles that groups have now', async () => {
    world.write({
      'a.yaml': sphereYaml('one', { team: 'group:default/leaf' }),
      'b.yaml': sphereYaml('two', { team: 'group:default/root' }),
    });
    await world.scan();
    const membership: Membership = createMembership({
      ...TREE,
      'group:default/leaf': { title: 'Zoë and friends' },
    });
    const services = world.another({ membership });
    await services.refreshGroupTitles();
    const names = async (query: { sort?: 'team'; q?: string }) =>
      (await services.spheres.list(query, EVERYONE)).items.map(
        ({ name }) => name,
      );
    expect(await names({ sort: 'team' })).toEqual(['two', 'one']);
    expect(await names({ q: 'zoe friends' })).toEqual(['one']);
  });

  it('keeps a total no longer than it is true', async () => {
    world.write({ 'a.yaml': sphereYaml('one') });
    await world.scan();
    const total = async () =>
      (await world.spheres.list({ lifecycle: 'active' }, EVERYONE)).totalItems;
    expect([await total(), await total()]).toEqual([1, 1]);
    world.write({ 'b.yaml': sphereYaml('two') });
    await world.scan();
    expect(await total()).toBe(2);
    world.write({ 'a.yaml': sphereYaml('one', { lifecycle: 'draft' }) });
    await world.scan();
    expect(await total()).toBe(1);
  });
});
