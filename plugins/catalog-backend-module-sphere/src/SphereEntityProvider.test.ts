import { mockServices } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import type {
  SphereApi,
  SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereSummary } from './__testUtils__/spheres';
import { SphereEntityProvider } from './SphereEntityProvider';

async function notFound() {
  return ResponseError.fromResponse({
    status: 404,
    statusText: 'Not Found',
    headers: new Headers(),
    text: async () => '',
  } as Response);
}

/** A Sphere backend with these spheres, in pages of two. */
function backendWith(spheres: Map<string, SphereSummary>) {
  return {
    listSpheres: jest.fn(async ({ cursor = '0' }: { cursor?: string } = {}) => {
      const from = Number(cursor);
      const all = [...spheres.values()];
      return {
        items: all.slice(from, from + 2),
        totalItems: all.length,
        nextCursor: from + 2 < all.length ? String(from + 2) : undefined,
      };
    }),
    getSphere: jest.fn(async (name: string) => {
      const sphere = spheres.get(name);
      if (!sphere) throw await notFound();
      return sphere;
    }),
  };
}

async function setup(...names: string[]) {
  const spheres = new Map(names.map(name => [name, sphereSummary(name)]));
  const client = backendWith(spheres);
  const events = mockServices.events();
  const logger = mockServices.logger.mock();
  const connection = { applyMutation: jest.fn(), refresh: jest.fn() };
  let scheduled: () => Promise<void> = async () => {};
  const provider = new SphereEntityProvider({
    client: client as unknown as SphereApi,
    getToken: async () => 'token',
    appBaseUrl: 'https://backstage.example.com',
    events,
    logger,
    schedule: {
      run: async task => {
        scheduled = async () => task.fn(new AbortController().signal);
      },
    },
  });
  await provider.connect(connection);
  const announce = (changed: string[], removed: string[] = []) =>
    events.publish({
      topic: 'sphere',
      eventPayload: {
        type: 'declarations.changed',
        spheres: { changed, removed },
      },
    });
  const mutation = () => {
    const last = connection.applyMutation.mock.lastCall?.[0];
    const refs = (items: { entity: { metadata: { name: string } } }[] = []) =>
      items.map(item => item.entity.metadata.name);
    return {
      type: last?.type,
      present: refs(last?.entities ?? last?.added),
      removed: last?.removed?.map((r: { entityRef: string }) => r.entityRef),
    };
  };
  return {
    spheres,
    client,
    logger,
    connection,
    events,
    announce,
    mutation,
    runSchedule: () => scheduled(),
  };
}

describe('SphereEntityProvider', () => {
  it('puts the spheres of all pages into the catalog on schedule', async () => {
    const world = await setup('churn', 'fraud', 'iot');
    await world.runSchedule();
    expect(world.mutation()).toEqual({
      type: 'full',
      present: ['churn', 'fraud', 'iot'],
      removed: undefined,
    });
  });

  it('brings just the announced spheres up to date', async () => {
    const world = await setup('churn', 'fraud');
    await world.announce(['fraud']);
    expect(world.mutation()).toEqual({
      type: 'delta',
      present: ['fraud'],
      removed: [],
    });
    expect(world.client.listSpheres).not.toHaveBeenCalled();
  });

  it('takes a removed sphere out, unless it is back by now', async () => {
    const world = await setup('fraud');
    await world.announce([], ['churn', 'fraud']);
    expect(world.mutation()).toEqual({
      type: 'delta',
      present: ['fraud'],
      removed: ['sphere:default/churn'],
    });
  });

  it('makes one full run when many spheres changed at once', async () => {
    const world = await setup('churn');
    await world.announce(Array.from({ length: 51 }, (_, n) => `sphere-${n}`));
    expect(world.mutation().type).toBe('full');
    expect(world.client.getSphere).not.toHaveBeenCalled();
  });

  it('leaves everything else that happens to spheres alone', async () => {
    const world = await setup('churn');
    await world.events.publish({
      topic: 'sphere',
      eventPayload: {
        id: '7f6a4f2e-0000-4000-8000-000000000001',
        type: 'extension.approved',
        sphere: { uid: 'uid', name: 'churn' },
      },
    });
    expect(world.connection.applyMutation).not.toHaveBeenCalled();
    expect(world.logger.warn).not.toHaveBeenCalled();
    expect(world.logger.error).not.toHaveBeenCalled();
  });

  it('leaves the catalog as it was when the backend cannot be reached', async () => {
    const world = await setup('churn');
    world.client.listSpheres.mockRejectedValue(new Error('refused'));
    await world.runSchedule();
    expect(world.connection.applyMutation).not.toHaveBeenCalled();
    expect(world.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('refused'),
    );
  });
});
