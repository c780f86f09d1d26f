import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { SphereList } from '@dataops-sphere/plugin-sphere-common';
import { createResponseCheck } from './__testUtils__/createResponseCheck';
import {
  churnYaml,
  sphereYaml,
  startSpherePlugin,
} from './__testUtils__/startSpherePlugin';
import { apiRoutes } from './http/apiRoutes';

jest.setTimeout(60_000);

const checkResponse = createResponseCheck();
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const folder = createMockDirectory();
const started: Array<{ stop(): Promise<void> }> = [];

/** What is sent where something has to be. */
const BODIES: Readonly<Record<string, object>> = {
  pushInventory: {
    mode: 'full',
    observedAt: '2026-01-02T03:04:05Z',
    complete: ['kubernetes-namespace'],
    resources: [
      {
        kind: 'kubernetes-namespace',
        id: 'eu/customer-churn-dev',
        owner: 'group:default/churn-core',
        amounts: {},
        url: 'https://eu.example.com',
      },
    ],
  },
  previewExtension: {
    proposal: {
      changes: [
        {
          type: 'allow',
          entry: 'namespaces',
          inside: { name: ['customer-churn-*'] },
        },
      ],
      term: { type: 'temporary', until: '2026-02-20T16:00:00Z' },
      justification: 'A model has to be trained twice',
    },
  },
  actOnExtensions: {
    commands: [
      {
        id: '11111111-1111-4111-8111-111111111111',
        action: { type: 'approve' },
        version: 1,
        proposalHash: 'hash',
        idempotencyKey: 'once-and-only',
      },
    ],
  },
  confirmTeams: { spheres: ['customer-churn'] },
  setOwnAbsence: { absence: null },
};
/** Held against their descriptions where there is a request or a delivery that failed. */
const NEEDS_A_REQUEST: ReadonlySet<string> = new Set([
  'submitExtension',
  'getExtension',
  'actOnExtension',
  'retryDelivery',
]);

async function start(
  options: Partial<Parameters<typeof startSpherePlugin>[0]> = {},
) {
  const backend = await startSpherePlugin({ target: folder.path, ...options });
  started.push(backend);
  return backend;
}

beforeEach(() => {
  folder.setContent({
    'churn.yaml': churnYaml('Customer churn'),
    'payments.yaml': sphereYaml({ name: 'payments', title: 'Payments' }),
  });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(backend => backend.stop()));
});

describe('spherePlugin', () => {
  it('serves what its sources declare, with the groups of the catalog', async () => {
    const { call, published } = await start();
    const list: SphereList = (await call('/v1/spheres?sort=title')).body;
    expect(list.items.map(({ name, team }) => [name, team.title])).toEqual([
      ['customer-churn', 'Team Churn'],
      ['payments', 'Payments'],
    ]);
    const inherited = await call(
      '/v1/team-sphere?team=Group:default/Churn-Core',
    );
    expect(inherited.body).toMatchObject({
      sphere: { name: 'customer-churn' },
      inheritedFrom: { title: 'Team Churn' },
    });
    expect(
      published()
        .flatMap(p => p.spheres.changed)
        .sort(),
    ).toEqual(['customer-churn', 'payments']);
  });

  it('answers as it describes itself, from a real database', async () => {
    const { call } = await start();
    const paths: Record<string, string> = {
      name: 'customer-churn',
      revision: '1',
      id: 'demo',
      source: 'cluster',
    };
    for (const route of apiRoutes) {
      if (NEEDS_A_REQUEST.has(route.operationId)) continue;
      const path = route.path.replace(/\{(\w+)\}/g, (_, name) => paths[name]);
      const query =
        route.operationId === 'getTeamSphere'
          ? '?team=group:default/churn'
          : '';
      const sent = call(`${path}${query}`, route.method);
      const body = BODIES[route.operationId];
      const response = await (body ? sent.send(body) : sent);
      expect([route.operationId, response.status]).toEqual([
        route.operationId,
        200,
      ]);
      checkResponse(route, response);
    }
  });

  it('takes changes over on refresh, and keeps the last valid revision of a broken document', async () => {
    const { call, published } = await start();
    folder.addContent({ 'churn.yaml': churnYaml('Churn and more') });
    expect((await call('/v1/sources/demo/refresh', 'post')).body).toMatchObject(
      { source: 'demo', updated: 1, problems: 0 },
    );
    folder.addContent({ 'churn.yaml': churnYaml('""') });
    const refreshed = await call('/v1/sources/demo/refresh', 'post');
    expect(refreshed.body).toMatchObject({ updated: 0, problems: 1 });

    expect((await call('/v1/spheres/customer-churn')).body).toMatchObject({
      title: 'Churn and more',
      revision: 2,
      documentProblems: [{ line: 5 }],
    });
    const problems = await call('/v1/source-problems');
    expect(problems.body.items).toEqual([
      expect.objectContaining({
        source: 'demo',
        file: 'churn.yaml',
        shown: { name: 'customer-churn', revision: 2 },
      }),
    ]);
    expect(published().at(-1)?.spheres.changed).toEqual(['customer-churn']);
    expect((await call('/v1/journal/verify')).body.ok).toBe(true);
  });

  it('tells of a sphere that left its source, and keeps its journal', async () => {
    const { call, published } = await start();
    folder.setContent({ 'churn.yaml': churnYaml('Customer churn') });
    await call('/v1/sources/demo/refresh', 'post');
    expect(published().at(-1)?.spheres.removed).toEqual(['payments']);
    expect((await call('/v1/spheres/payments')).status).toBe(404);
    const journal = await call('/v1/journal?sphere=payments');
    expect(journal.body.items.length).toBeGreaterThan(1);
  });

  it('knows the groups after a restart while the catalog is down', async () => {
    const knex = await databases.init('SQLITE_3');
    const database = mockServices.database.factory({ knex });
    await start({ features: [database] });
    await Promise.all(started.splice(0).map(backend => backend.stop()));

    const { call } = await start({
      features: [database],
      catalog: catalogServiceMock.mock({
        // eslint-disable-next-line require-yield
        async *streamEntities() {
          throw new Error('catalog is down');
        },
      }).factory,
    });
    const list: SphereList = (await call('/v1/spheres?sort=title')).body;
    expect(list.items.map(item => item.team)).toEqual([
      expect.objectContaining({ title: 'Team Churn', known: true }),
      expect.objectContaining({ title: 'Payments', known: true }),
    ]);
  });

  it('keeps an inventory that follows what is declared', async () => {
    const { call } = await start();
    const resource = {
      kind: 'kubernetes-namespace',
      id: 'eu/customer-churn-dev',
      owner: 'group:default/churn-core',
    };
    const pushed = await call('/v1/inventory/cluster', 'put').send({
      mode: 'full',
      observedAt: '2026-01-02T03:04:05Z',
      resources: [resource],
    });
    expect(pushed.body).toMatchObject({ added: 1, uncovered: 0 });
    const use = async () => {
      const { body } = await call('/v1/spheres/customer-churn/use');
      return [body.inside, body.outside];
    };
    expect(await use()).toEqual([1, 0]);
    const narrow = churnYaml('Churn').replace('customer-churn-*', 'other-*');
    folder.addContent({ 'churn.yaml': narrow });
    await call('/v1/sources/demo/refresh', 'post');
    for (let tries = 0; tries < 100 && (await use())[0] === 1; tries += 1) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    expect(await use()).toEqual([0, 1]);
    const journal = await call('/v1/journal?sphere=customer-churn');
    expect(journal.body.items[0].type).toBe('inventory.settled');
  });

  it('refuses to start with a wrong configuration, and says where it is wrong', async () => {
    await expect(
      start({
        sphere: { sources: [{ id: 'demo', type: 'ftp', target: 'x' }] },
      }),
    ).rejects.toThrow("sphere.sources[0].type, got 'ftp'");
  });

  it('starts with a source that cannot be read, and says so', async () => {
    const { call } = await start({
      target: `${folder.path}/none`,
    });
    const { items } = (await call('/v1/sources')).body;
    expect(items).toEqual([
      expect.objectContaining({ id: 'demo', status: 'failed' }),
    ]);
  });
});
