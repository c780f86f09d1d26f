import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  AT,
  aRecord,
  createStoreWorld,
  inHours,
  PAT,
  PLATFORM,
} from './__testUtils__/storeWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

describe.each(databases.eachSupportedId())(
  'what the page of a request shows on %s',
  id => {
    let knex: Knex;
    let world: Awaited<ReturnType<typeof createStoreWorld>>;

    beforeEach(async () => {
      knex = await databases.init(id);
      world = await createStoreWorld(knex);
    });

    const options = {
      at: AT,
      since: inHours(-1_000),
      most: { live: 2, earlier: 2 },
    };
    const on = (...targets: string[]) => ({ stored: { targets } });

    it('is read at once as it is read one by one', async () => {
      const { store } = world;
      for (const hours of [1, 2, 3]) {
        const asked = await world.write({
          ...on('a'),
          request: { submittedAt: inHours(-10 - hours) },
        });
        await world.write({
          after: asked,
          request: { state: 'active', endsAt: inHours(hours), decidedAt: AT },
        });
      }
      const once = await world.write(on('a', 'former'));
      const { extension } = await world.write({ after: once, ...on('a') });
      const other = await world.write(on('former'));
      await store.setAbsence(PAT, { from: AT, until: inHours(1) }, [
        aRecord(other.extension.request),
      ]);
      const { id: request, sphere } = extension.request;
      const detail = await store.detailBasis(request, options);
      expect(detail).toEqual({
        ...(await store.basis(request, options)),
        events: await store.events(request),
        live: await store.live(sphere.uid, 2),
        earlier: await store.earlier(sphere.uid, ['a'], {
          limit: 2,
          except: request,
        }),
        usual: await store.usual(PLATFORM, options.since),
      });
      expect(detail?.events).toHaveLength(2);
      expect(detail?.live).toHaveLength(2);
      expect(detail?.earlier).toHaveLength(2);
      expect(detail?.usual).toEqual({ medianHours: 12, count: 3 });
      expect(detail?.absences).toHaveLength(1);
    });

    it('is empty where there is nothing beside it, and nothing for who may not see it', async () => {
      const { extension } = await world.write();
      const { id: request } = extension.request;
      const { store } = world;
      expect(await store.detailBasis(request, options)).toMatchObject({
        live: [],
        earlier: [],
        usual: null,
      });
      expect(
        await store.detailBasis(request, {
          ...options,
          visible: { property: 'team', claims: ['group:default/other'] },
        }),
      ).toBeUndefined();
    });
  },
);
