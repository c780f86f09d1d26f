import { TestDatabases } from '@backstage/backend-test-utils';
import type { PushedResource } from '@dataops-sphere/plugin-sphere-common';
import type { ReadScope } from '../declarations/services';
import { EVERYONE } from '../declarations/__testUtils__/createWorld';
import { sphereYaml } from '../declarations/__testUtils__/documents';
import { verifyJournal } from '../journal/verifyJournal';
import {
  createInventoryWorld,
  namespace,
  type InventoryWorld,
} from './__testUtils__/createInventoryWorld';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const KIND = 'kubernetes-namespace';
const ALL = { ...EVERYONE, uncovered: 'visible' } as const;

describe.each(databases.eachSupportedId())('the inventory on %p', id => {
  let world: InventoryWorld;

  beforeEach(async () => {
    world = await createInventoryWorld(await databases.init(id));
    await world.declare({
      'churn.yaml': sphereYaml('churn', { title: 'Customer churn' }),
      'lab.yaml': sphereYaml('lab'),
    });
  });

  async function recordsOf(type: string) {
    const { items } = await world.journal.list({ limit: 100 });
    return items.filter(record => record.type === type);
  }

  async function placesOf(query: Record<string, string> = {}) {
    const { items } = await world.inventory.list(query, ALL);
    return items.map(
      ({ id: name, sphere, zone }) =>
        `${name} ${sphere?.name ?? '-'} ${zone ?? '-'}`,
    );
  }

  describe('a push', () => {
    it('places every resource in the sphere of its owner, of the nearest group above, or the one it names', async () => {
      world.parents['group:default/churn-core'] = 'group:default/churn';
      const result = await world.push({
        resources: [
          namespace('churn-dev', 'churn'),
          namespace('churn-core', 'Churn-Core'),
          namespace('other', 'churn'),
          namespace('lab-1', 'churn', { sphere: 'lab' }),
          namespace('lost', 'nobody'),
          namespace('unowned'),
          namespace('unknown', 'churn', { sphere: 'gone' }),
        ],
      });
      expect(result).toEqual({
        source: 'cluster',
        generation: 1,
        added: 7,
        changed: 0,
        removed: 0,
        unchanged: 0,
        uncovered: 3,
      });
      expect(await placesOf()).toEqual([
        'eu/lost - -',
        'eu/other churn forbidden',
        'eu/unknown - -',
        'eu/unowned - -',
        'eu/churn-core churn inside',
        'eu/churn-dev churn inside',
        'eu/lab-1 lab inside',
      ]);
    });

    it('[B5] takes a team, sphere or id only as a whole', async () => {
      world.parents['group:default/churn-eu'] = 'group:default/churning';
      await world.push({
        resources: [
          namespace('a', 'churn-eu'),
          namespace('b', 'chur'),
          namespace('c', undefined, { sphere: 'chur' }),
          namespace('d', undefined, { sphere: 'churn-eu' }),
          namespace('churn', 'churn'),
          namespace('churn-dev', 'churn'),
        ],
      });
      await world.push({
        mode: 'delta',
        resources: [],
        removed: [{ kind: KIND, id: 'eu/churn' }],
      });
      expect(await placesOf()).toEqual([
        'eu/a - -',
        'eu/b - -',
        'eu/c - -',
        'eu/d - -',
        'eu/churn-dev churn inside',
      ]);
    });

    it('changes nothing when it is repeated, and says so', async () => {
      const resources = [namespace('churn-dev', 'churn')];
      for (const generation of [undefined, 7]) {
        const push = { generation, complete: [KIND], resources };
        const first = await world.push(push);
        const { headSeq } = await verifyJournal(world.knex);
        const again = await world.push(push);
        expect(again).toMatchObject({
          generation: first.generation,
          unchanged: 1,
          added: 0,
          changed: 0,
          removed: 0,
        });
        expect((await verifyJournal(world.knex)).headSeq).toBe(headSeq);
      }
    });

    it('replaces what its source said before, and nothing of another source', async () => {
      await world.push({ resources: [namespace('churn-a', 'churn')] });
      await world.push({ resources: [namespace('churn-b', 'churn')] }, 'other');
      const result = await world.push({
        resources: [
          namespace('churn-c', 'churn'),
          namespace('churn-d', 'churn', { title: 'Dee' }),
        ],
      });
      expect(result).toMatchObject({ added: 2, removed: 1 });
      const changed = await world.push({
        resources: [
          namespace('churn-c', 'churn'),
          namespace('churn-d', 'churn', { title: 'D' }),
        ],
      });
      expect(changed).toMatchObject({ changed: 1, unchanged: 1, removed: 0 });
      expect(await placesOf()).toEqual([
        'eu/churn-b churn inside',
        'eu/churn-c churn inside',
        'eu/churn-d churn inside',
      ]);
    });

    it('removes what is gone only with the last part', async () => {
      await world.push({
        generation: 1,
        complete: [KIND],
        resources: ['a', 'b', 'c'].map(n => namespace(`churn-${n}`, 'churn')),
      });
      const part = (names: string[], more: boolean) =>
        world.push({
          generation: 2,
          more,
          complete: [KIND],
          resources: names.map(n => namespace(`churn-${n}`, 'churn')),
        });
      await part(['a'], true);
      expect((await world.inventory.sources()).items[0]).toMatchObject({
        generation: 1,
        resources: 3,
        unfinished: true,
      });
      await part(['a'], true);
      await part(['d'], true);
      expect(await part(['e'], false)).toMatchObject({ added: 1, removed: 2 });
      expect(await placesOf()).toEqual([
        'eu/churn-a churn inside',
        'eu/churn-d churn inside',
        'eu/churn-e churn inside',
      ]);
      // The answer to the last part was lost, and it comes again.
      expect(await part(['e'], false)).toMatchObject({
        unchanged: 1,
        removed: 0,
      });
      expect((await world.inventory.sources()).items[0]).toMatchObject({
        generation: 2,
        resources: 3,
        unfinished: false,
      });
    });

    it('refuses what is older, and what would change a complete generation', async () => {
      const resources = [namespace('churn-a', 'churn')];
      await world.push({ generation: 5, resources });
      const refused = (push: Parameters<typeof world.push>[0]) =>
        expect(world.push(push)).rejects.toMatchObject({
          name: 'ConflictError',
        });
      await refused({ generation: 4, resources });
      await refused({ generation: 5, resources: [namespace('churn-b')] });
      await refused({ mode: 'delta', generation: 4, resources });
      await refused({ observedAt: '2026-01-05T08:59:59Z', resources });
      await refused({
        mode: 'delta',
        observedAt: '2026-01-05T08:59:59Z',
        resources,
      });
      await world.push({ generation: 7, more: true, resources });
      await refused({ generation: 6, resources });
      expect(await placesOf()).toEqual(['eu/churn-a churn inside']);
    });

    it('adds, changes and removes single resources by a delta', async () => {
      await world.push({
        generation: 3,
        resources: ['a', 'b'].map(n => namespace(`churn-${n}`, 'churn')),
      });
      const result = await world.push({
        mode: 'delta',
        generation: 3,
        resources: [
          namespace('churn-a', 'churn', { title: 'New' }),
          namespace('churn-c', 'churn'),
        ],
        removed: [
          { kind: KIND, id: 'eu/churn-b' },
          { kind: KIND, id: 'eu/never' },
        ],
      });
      expect(result).toMatchObject({ added: 1, changed: 1, removed: 1 });
      expect(await placesOf()).toEqual([
        'eu/churn-c churn inside',
        'eu/churn-a churn inside',
      ]);
    });

    it('does not let a delta that comes late take back what a newer one said', async () => {
      await world.push({ resources: [namespace('churn-a', 'churn')] });
      const say = (title: string, minute: number) =>
        world.push({
          mode: 'delta',
          observedAt: `2026-01-05T09:0${minute}:00Z`,
          resources: [namespace('churn-a', 'churn', { title })],
        });
      await say('newer', 3);
      await say('older', 2);
      const { items } = await world.inventory.list({}, ALL);
      expect(items[0]).toMatchObject({
        title: 'newer',
        observedAt: '2026-01-05T09:03:00.000Z',
      });
    });

    it('keeps a resource that a delta adds while a whole inventory is under way', async () => {
      await world.push({ generation: 1 });
      await world.push({ generation: 2, more: true });
      await world.push({
        mode: 'delta',
        resources: [namespace('churn-new', 'churn')],
      });
      await world.push({ generation: 2 });
      expect(await placesOf()).toEqual(['eu/churn-new churn inside']);
    });

    it('refuses everything at once, names every place, and changes nothing', async () => {
      const bad: PushedResource[] = [
        { kind: 'nonsense', id: 'x' },
        { kind: KIND, id: 'no-slash' },
        { kind: KIND, attributes: { cluster: 'eu', name: 'a', size: 'big' } },
        namespace('churn-a', 'churn', { amounts: { cost: 3 } }),
        namespace('churn-b', 'churn', { attributes: { name: 'churn-c' } }),
        namespace('twice'),
        namespace('twice'),
        { kind: 'data-classification', attributes: { level: 'cosmic' } },
        namespace('null\0'),
        { kind: 'network-ingress', attributes: { host: 'a', port: 'http' } },
      ];
      const message = await world
        .push({
          resources: [namespace('churn-ok', 'churn'), ...bad],
          complete: ['nothing'],
          removed: [],
          more: true,
          observedAt: '2030-01-01T00:00:00Z',
        })
        .catch(error => `${error.name}: ${error.message}`);
      expect(message).toMatch(/^InputError: The push is wrong at /);
      for (const place of [
        'complete[0]',
        'observedAt',
        'removed (',
        'generation',
        "resources[1].kind (there is no 'nonsense')",
        "resources[2].id (expected '{cluster}/{name}'",
        'resources[3].attributes.size',
        'resources[4].amounts.cost',
        "resources[5].attributes.name (the id says 'churn-b')",
        "resources[7] (names the kubernetes-namespace 'eu/twice' again)",
        'resources[8].attributes.level (expected one of public',
        'resources[9].id (holds a null character)',
        'resources[10].attributes.port (expected a number)',
      ]) {
        expect(message).toContain(place);
      }
      expect(await placesOf()).toEqual([]);
      expect((await world.inventory.sources()).items).toEqual([]);
    });

    it('[G6] names at most so many places', async () => {
      const resources = Array.from({ length: 500 }, () => ({ kind: 'x' }));
      const error = await world.push({ resources }).catch(e => e);
      expect(error.message).toContain(', and 300 more');
    });

    it('writes one journal record about the spheres that it touches, and tells of them', async () => {
      const churn = await world.uidOf('churn');
      const lab = await world.uidOf('lab');
      await world.push({
        resources: [
          namespace('churn-a', 'churn'),
          namespace('lab-a', 'lab'),
          namespace('lost'),
        ],
      });
      const [record] = await recordsOf('inventory.pushed');
      expect(record).toMatchObject({
        actor: { type: 'service', ref: 'plugin:reporter' },
        subject: { kind: 'InventorySource', name: 'cluster' },
        payload: { mode: 'full', generation: 1, added: 3, uncovered: 1 },
      });
      expect(world.told).toHaveLength(1);
      expect([...world.told[0]].sort()).toEqual([churn, lab].sort());
      for (const uid of [churn, lab]) {
        const { items } = await world.journal.list({ uid });
        expect(items[0].seq).toBe(record.seq);
      }
      expect((await verifyJournal(world.knex)).ok).toBe(true);
    });

    it('keeps what concurrent pushes of one source and of others say', async () => {
      await world.push({ complete: [KIND] });
      const names = Array.from({ length: 12 }, (_, i) => `churn-${i}`);
      await Promise.all(
        names.map((name, index) =>
          world.push(
            { mode: 'delta', resources: [namespace(name, 'churn')] },
            index % 3 === 0 ? 'other' : 'cluster',
          ),
        ),
      );
      expect(await placesOf()).toHaveLength(12);
      const use = await world.inventory.use('churn', EVERYONE);
      expect(use?.limits).toMatchObject([{ dimension: 'count', value: 12 }]);
      const generations = await Promise.allSettled(
        [11, 12, 13, 14].map(generation =>
          world.push({
            generation,
            resources: [namespace(`churn-${generation}`, 'churn')],
          }),
        ),
      );
      expect(generations.at(-1)?.status).toBe('fulfilled');
      const left = await placesOf({ source: 'cluster' });
      expect(left).toEqual(['eu/churn-14 churn inside']);
      expect((await verifyJournal(world.knex)).ok).toBe(true);
    });

    it('takes 10,000 resources in parts', async () => {
      const resources = Array.from({ length: 10_000 }, (_, i) =>
        namespace(`${i % 10 ? 'churn' : 'x'}-${i}`, 'churn'),
      );
      for (const [index, start] of [0, 5_000].entries()) {
        await world.push({
          generation: 1,
          more: index === 0,
          complete: [KIND],
          resources: resources.slice(start, start + 5_000),
        });
      }
      const use = await world.inventory.use('churn', EVERYONE);
      expect(use).toMatchObject({ inside: 9_000, outside: 1_000, known: true });
      expect(use?.limits).toMatchObject([{ value: 9_000 }]);
      expect(use?.families[0].resources).toHaveLength(24);
      expect(use?.families[0].resources[0].zone).toBe('forbidden');
      const started = Date.now();
      const again = await world.push({
        complete: [KIND],
        resources,
        observedAt: new Date(world.now.getTime() + 1000).toISOString(),
      });
      expect(again).toMatchObject({ unchanged: 10_000, added: 0, removed: 0 });
      expect(Date.now() - started).toBeLessThan(10_000);
    });
  });

  describe('use', () => {
    it('is unknown without a complete source, and known to be nothing with one', async () => {
      await world.push({ resources: [namespace('churn-a', 'churn')] });
      const unknown = await world.inventory.use('churn', EVERYONE);
      expect(unknown).toMatchObject({ limits: [], inside: 1, known: true });
      await world.push({
        complete: [KIND],
        resources: [namespace('churn-a', 'churn')],
      });
      const at = world.now.getTime();
      expect((await world.inventory.use('churn', EVERYONE))?.limits).toEqual([
        {
          entry: 'namespaces',
          dimension: 'count',
          value: 1,
          observedAt: at,
          validUntil: at + 3_600_000,
        },
      ]);
      expect(
        (await world.inventory.use('lab', EVERYONE))?.limits,
      ).toMatchObject([{ entry: 'namespaces', value: 0 }]);
    });

    it('runs out with the age of the source, and is told on before', async () => {
      const look = (minute: number) => {
        world.now = new Date(`2026-01-05T10:${minute}:00.000Z`);
        return world.push({
          complete: [KIND],
          resources: [namespace('churn-a', 'churn')],
        });
      };
      await look(10);
      const first = (await recordsOf('inventory.pushed')).length;
      await look(20);
      expect(await recordsOf('inventory.pushed')).toHaveLength(first);
      await look(30);
      expect(await recordsOf('inventory.pushed')).toHaveLength(first + 1);
      const stored = await world
        .knex('sphere_use')
        .where('uid', await world.uidOf('churn'))
        .first();
      expect(JSON.parse(stored.limits)[0].validUntil).toBe(
        Date.parse('2026-01-05T11:30:00Z'),
      );
      world.now = new Date('2026-01-05T11:30:00.000Z');
      expect((await world.inventory.use('churn', EVERYONE))?.limits).toEqual(
        [],
      );
      const { items } = await world.inventory.list({}, ALL);
      expect(items[0].stale).toBe(true);
      expect((await world.inventory.sources()).items[0].stale).toBe(true);
    });

    it('is as old as the oldest of the complete sources', async () => {
      await world.push({ complete: [KIND] });
      world.now = new Date('2026-01-05T09:40:00.000Z');
      await world.push({ complete: [KIND] }, 'other');
      expect(
        (await world.inventory.use('churn', EVERYONE))?.limits,
      ).toMatchObject([{ validUntil: Date.parse('2026-01-05T10:00:00Z') }]);
    });

    it('counts a resource that two sources know once, and shows it once', async () => {
      const resources = [namespace('churn-a', 'churn')];
      await world.push({ complete: [KIND], resources });
      await world.push({ resources }, 'other');
      const use = await world.inventory.use('churn', EVERYONE);
      expect(use).toMatchObject({
        limits: [{ value: 1 }],
        inside: 1,
        families: [{ family: 'Namespaces', inside: 1, resources: [{}] }],
        entries: [{ entry: 'namespaces', inside: 1, outside: 0 }],
      });
      expect(await placesOf()).toHaveLength(1);
      expect(await placesOf({ source: 'other' })).toHaveLength(1);
      // The one that was shown goes, and the other one takes its place.
      await world.push({}, 'other');
      await world.push({ mode: 'delta', resources: [] });
      expect(await placesOf()).toHaveLength(1);
    });

    it('is undefined for a sphere that is not there', async () => {
      expect(await world.inventory.use('gone', EVERYONE)).toBeUndefined();
      expect(await world.inventory.use('churn', EVERYONE)).toEqual({
        limits: [],
        families: [],
        entries: [],
        inside: 0,
        outside: 0,
        known: false,
      });
    });
  });

  describe('settling', () => {
    const owned = ['churn-a', 'base-a'].map(name => namespace(name, 'churn'));

    it('places anew what a changed boundary takes in or leaves out', async () => {
      await world.push({ complete: [KIND], resources: owned });
      expect(await placesOf()).toEqual([
        'eu/base-a churn forbidden',
        'eu/churn-a churn inside',
      ]);
      const open = sphereYaml('churn').replaceAll('churn-*', 'base-*');
      await world.declare({ 'churn.yaml': open });
      expect(await placesOf()).toEqual([
        'eu/churn-a churn forbidden',
        'eu/base-a churn inside',
      ]);
      expect(await recordsOf('inventory.settled')).toMatchObject([
        { payload: { spheres: [await world.uidOf('churn')] } },
      ]);
      const { headSeq } = await verifyJournal(world.knex);
      await world.inventory.settle();
      expect((await verifyJournal(world.knex)).headSeq).toBe(headSeq);
    });

    it('lets go of a sphere that left its source, and takes up one that came', async () => {
      await world.push({
        complete: [KIND],
        resources: [...owned, namespace('fresh-a', 'fresh')],
      });
      const churn = await world.uidOf('churn');
      await world.declare({
        'churn.yaml': null,
        'fresh.yaml': sphereYaml('fresh'),
      });
      expect(await placesOf()).toEqual([
        'eu/base-a - -',
        'eu/churn-a - -',
        'eu/fresh-a fresh inside',
      ]);
      expect(await world.knex('sphere_use').where('uid', churn)).toEqual([]);
      await world.declare({ 'churn.yaml': sphereYaml('churn') });
      expect(await world.uidOf('churn')).toBe(churn);
      expect(await placesOf({ sphere: 'churn' })).toHaveLength(2);
    });

    it('gives nothing to a sphere that is retired', async () => {
      await world.push({
        resources: [...owned, namespace('churn-s', 'x', { sphere: 'churn' })],
      });
      await world.declare({
        'churn.yaml': sphereYaml('churn', { lifecycle: 'retired' }),
      });
      expect(await placesOf({ place: 'uncovered' })).toHaveLength(3);
    });

    it('follows the groups', async () => {
      await world.push({ resources: [namespace('churn-x', 'crew')] });
      expect(await placesOf()).toEqual(['eu/churn-x - -']);
      world.parents['group:default/crew'] = 'group:default/churn';
      await world.inventory.settle();
      expect(await placesOf()).toEqual(['eu/churn-x churn inside']);
      delete world.parents['group:default/crew'];
      await world.inventory.settle();
      expect(await placesOf()).toEqual(['eu/churn-x - -']);
      const use = await world.inventory.use('churn', EVERYONE);
      expect(use).toMatchObject({ inside: 0, families: [] });
    });

    it('finds what a process that ended has left undone', async () => {
      await world.push({ complete: [KIND], resources: owned });
      world.write({
        'churn.yaml': sphereYaml('churn').replaceAll('churn-*', 'base-*'),
        'fresh.yaml': sphereYaml('fresh'),
      });
      await world.scan();
      await world
        .knex('sphere_use')
        .where('uid', await world.uidOf('lab'))
        .delete();
      await world.inventory.settle();
      expect(await placesOf()).toEqual([
        'eu/churn-a churn forbidden',
        'eu/base-a churn inside',
      ]);
      for (const name of ['lab', 'fresh']) {
        const use = await world.inventory.use(name, EVERYONE);
        expect(use?.limits).toMatchObject([{ value: 0 }]);
      }
    });

    it('settles more spheres than one transaction takes', async () => {
      const names = Array.from({ length: 600 }, (_, i) => `team-${i}`);
      world.write({ 'all.yaml': names.map(n => sphereYaml(n)).join('---\n') });
      await world.scan();
      await world.push({
        complete: [KIND],
        resources: names.map(name => namespace(`${name}-dev`, name)),
      });
      const rows = await world.knex('sphere_use');
      expect(rows).toHaveLength(602);
      expect(rows.filter(row => row.inside === 1)).toHaveLength(600);
      expect(rows.filter(row => row.resolved_hash === null)).toEqual([]);
      await world.push({ complete: [KIND] });
      const emptied = await world.knex('sphere_use').where('inside', '>', 0);
      expect(emptied).toEqual([]);
      expect((await verifyJournal(world.knex)).ok).toBe(true);
    });
  });

  describe('the list of resources', () => {
    const churnOnly: ReadScope = {
      viewer: { groups: [] },
      visible: { property: 'team', claims: ['group:default/churn'] },
    };

    beforeEach(async () => {
      await world.push({
        resources: [
          ...['b', 'a', 'c'].map(n => namespace(`churn-${n}`, 'churn')),
          namespace('z-out', 'churn', { title: 'Ärger' }),
          namespace('lab-a', 'lab'),
          namespace('lost'),
          {
            kind: 'storage',
            attributes: { provider: 'aws', name: 'data' },
            owner: 'group:default/lab',
          },
        ],
      });
    });

    it('[G4] shows only what lies in spheres that the caller may read, in the page and in the count', async () => {
      const hidden = { ...churnOnly, uncovered: 'hidden' } as const;
      const list = await world.inventory.list({}, hidden);
      expect(list.totalItems).toBe(4);
      expect(new Set(list.items.map(i => i.sphere?.name))).toEqual(
        new Set(['churn']),
      );
      for (const query of [
        { sphere: 'lab' },
        { q: 'lab' },
        { place: 'uncovered' as const },
      ]) {
        const found = await world.inventory.list(query, hidden);
        expect(found).toEqual({ items: [], totalItems: 0 });
      }
      expect(await world.inventory.use('lab', churnOnly)).toBeUndefined();
      const open = { ...churnOnly, uncovered: 'visible' } as const;
      expect((await world.inventory.list({}, open)).totalItems).toBe(5);
    });

    it.each([
      [{ sphere: 'churn', place: 'inside' }, 3],
      [{ sphere: 'churn', place: 'outside' }, 1],
      [{ place: 'uncovered' }, 1],
      [{ kind: 'storage' }, 1],
      [{ family: 'Data' }, 1],
      [{ source: 'cluster' }, 7],
      [{ source: 'clust' }, 0],
      [{ entry: 'namespaces' }, 4],
      [{ q: 'arger z' }, 1],
      [{ q: '%' }, 0],
    ] as const)('filters by %p', async (query, count) => {
      const { items, totalItems } = await world.inventory.list(query, ALL);
      expect([items.length, totalItems]).toEqual([count, count]);
    });

    it('walks page by page, outside first and then by title, whatever comes or goes', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await world.inventory.list({ limit: 2, cursor }, ALL);
        seen.push(...page.items.map(item => item.title));
        cursor = page.nextCursor;
        if (seen.length === 2) {
          await world.push({
            mode: 'delta',
            resources: [namespace('a-first')],
          });
        }
      } while (cursor);
      expect(seen).toEqual([
        'Ärger',
        'data',
        'lost',
        'churn-a',
        'churn-b',
        'churn-c',
        'lab-a',
      ]);
    });
  });

  describe('the list of spheres', () => {
    it('tells of resources outside, and of limits that are near', async () => {
      await world.declare({ 'churn.yaml': sphereYaml('churn', { border: 1 }) });
      await world.push({
        complete: [KIND],
        resources: [
          namespace('churn-a', 'churn'),
          namespace('churn-b', 'churn'),
          namespace('x', 'churn'),
        ],
      });
      const { items } = await world.spheres.list({}, EVERYONE);
      expect(items).toMatchObject([
        {
          name: 'churn',
          outside: 1,
          families: [{ family: 'Namespaces', outside: 1, near: true }],
        },
        { name: 'lab', outside: 0 },
      ]);
      const filtered = await world.spheres.list({ outside: true }, EVERYONE);
      expect(filtered.items.map(item => item.name)).toEqual(['churn']);
      expect(filtered.totalItems).toBe(1);
      expect((await world.spheres.facets(EVERYONE)).outside).toBe(1);
      expect((await world.spheres.get('churn', EVERYONE))?.outside).toBe(1);
      await world.push({ complete: [KIND] });
      const none = await world.spheres.list({ outside: true }, EVERYONE);
      expect(none).toMatchObject({ items: [], totalItems: 0 });
    });
  });
});
