import { TestDatabases } from '@backstage/backend-test-utils';
import type { ExtensionRequest } from '@dataops-sphere/plugin-sphere-common';
import {
  insertExtension,
  live,
} from '../../extensions/__testUtils__/insertExtension';
import {
  createWorld,
  EVERYONE,
  type World,
} from '../__testUtils__/createWorld';
import { sphereYaml } from '../__testUtils__/documents';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });
const OWNER = 'group:default/data-platform';

describe.each(databases.eachSupportedId())('extra room on %p', id => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld(await databases.init(id));
    world.write({
      'a.yaml': sphereYaml('alpha', { title: 'Alpha' }),
      'b.yaml': sphereYaml('beta', { title: 'Beta' }),
      'c.yaml': sphereYaml('gamma', { title: 'Gamma' }),
    });
    await world.scan();
  });
  beforeEach(async () => {
    world.now = new Date('2026-02-02T09:00:00.000Z');
    await world.knex('extension_requests').del();
  });

  const insert = (sphere: string, rest: Partial<ExtensionRequest>) =>
    insertExtension(world.knex, sphere, rest);
  const roomOf = async (name: string) => {
    const { items } = await world.spheres.list({}, EVERYONE);
    return items.find(item => item.name === name)?.extensions;
  };

  it('counts what is active now and what is open, and tells when the next of it ends', async () => {
    await insert(
      'alpha',
      live('2026-01-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'),
    );
    await insert(
      'alpha',
      live('2026-01-01T00:00:00.000Z', '2026-02-20T00:00:00.000Z'),
    );
    await insert('alpha', live('2026-01-01T00:00:00.000Z'));
    await insert('alpha', {
      ...live('2026-02-10T00:00:00.000Z', '2026-02-12T00:00:00.000Z'),
      state: 'approved',
    });
    await insert('alpha', {});
    await insert('alpha', { state: 'changes_requested' });
    await insert('alpha', { state: 'denied' });
    await insert('beta', {
      state: 'ended',
      endedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(await roomOf('alpha')).toEqual({
      active: 3,
      nextEnd: '2026-02-20T00:00:00.000Z',
      open: 2,
    });
    expect(await roomOf('beta')).toEqual({ active: 0, open: 0 });
    const detail = await world.spheres.get('alpha', EVERYONE);
    expect(detail?.extensions).toEqual(await roomOf('alpha'));
  });

  it('[D1] what has ended does not count any more, though nobody has ended it', async () => {
    await insert(
      'alpha',
      live('2026-01-01T00:00:00.000Z', '2026-02-02T09:00:00.000Z'),
    );
    expect(await roomOf('alpha')).toEqual({ active: 0, open: 0 });
    const detail = await world.spheres.get('alpha', EVERYONE);
    expect(detail).toMatchObject({
      overlays: [],
      room: { live: [], open: [] },
    });
    expect((await world.spheres.facets(EVERYONE)).ending).toBe(0);
    world.now = new Date('2026-02-02T08:59:59.999Z');
    expect((await roomOf('alpha'))?.active).toBe(1);
  });

  it('finds spheres with an extension that ends within 14 days, each once', async () => {
    const soon = '2026-02-16T09:00:00.000Z';
    await insert('alpha', live('2026-01-01T00:00:00.000Z', soon));
    await insert(
      'alpha',
      live('2026-01-01T00:00:00.000Z', '2026-02-10T00:00:00.000Z'),
    );
    await insert(
      'beta',
      live('2026-01-01T00:00:00.000Z', '2026-02-16T09:00:00.001Z'),
    );
    await insert('gamma', live('2026-01-01T00:00:00.000Z'));
    const found = async () => {
      const { items, totalItems } = await world.spheres.list(
        { ending: true },
        EVERYONE,
      );
      expect(totalItems).toBe(items.length);
      return items.map(({ name }) => name);
    };
    expect(await found()).toEqual(['alpha']);
    expect((await world.spheres.facets(EVERYONE)).ending).toBe(1);
    // Nothing is declared or written in between: only time passes.
    world.now = new Date('2026-02-03T09:00:00.000Z');
    expect(await found()).toEqual(['alpha', 'beta']);
    expect((await world.spheres.facets(EVERYONE)).ending).toBe(2);
  });

  it('[G4] shows nothing of spheres that one may not see', async () => {
    await insert(
      'alpha',
      live('2026-01-01T00:00:00.000Z', '2026-02-10T00:00:00.000Z'),
    );
    const nobody = { viewer: { groups: [] }, visible: { anyOf: [] } };
    expect((await world.spheres.facets(nobody)).ending).toBe(0);
    expect(
      (await world.spheres.list({ ending: true }, nobody)).totalItems,
    ).toBe(0);
    expect(await world.spheres.get('alpha', nobody)).toBeUndefined();
  });

  it('gives the page what is laid over the border, and what is open', async () => {
    const start = '2026-01-01T00:00:00.000Z';
    const end = '2026-02-20T16:00:00.000Z';
    const later = await insert('alpha', live(start, end));
    const first = await insert(
      'alpha',
      live(start, '2026-02-10T00:00:00.000Z', {
        proposal: {
          changes: [
            { type: 'allow', entry: 'namespaces', inside: { name: ['x-*'] } },
            { type: 'allow-kind', kind: 'role', inside: { role: ['X'] } },
            { type: 'allow', entry: 'gone', inside: { name: ['y-*'] } },
          ],
          term: { type: 'temporary', until: '2026-02-10T00:00:00.000Z' },
          justification: 'SECRET-JUSTIFICATION',
        },
      }),
    );
    const open = await insert('alpha', {});
    const detail = await world.spheres.get('alpha', EVERYONE);
    expect(detail?.overlays.map(overlay => overlay.id)).toEqual([
      `${first}.1`,
      `${first}.2`,
      `${first}.3`,
      later,
    ]);
    expect(detail?.overlays[3]).toEqual({
      id: later,
      title: expect.stringMatching(/^Title/),
      entry: 'namespaces',
      limits: { count: 14 },
      from: Date.parse(start),
      until: Date.parse(end),
    });
    expect(detail?.room.live).toMatchObject([
      {
        id: first,
        state: 'active',
        permanent: false,
        targets: [
          { entry: 'namespaces', kind: 'kubernetes-namespace' },
          { kind: 'role' },
        ],
      },
      { id: later, endsAt: end },
    ]);
    expect(detail?.room.open).toEqual([
      {
        id: open,
        title: expect.stringMatching(/^Title/),
        state: 'in_review',
        targets: [
          {
            entry: 'namespaces',
            kind: 'kubernetes-namespace',
            dimension: 'count',
            to: 14,
          },
        ],
        requester: 'user:default/mira',
        waitingFor: [{ ref: OWNER, title: 'data-platform' }],
        dueAt: '2026-02-04T17:00:00.000Z',
        permanent: false,
      },
    ]);
    expect(JSON.stringify(detail)).not.toContain('SECRET');
  });
});
