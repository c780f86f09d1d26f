import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  sphereReadPermission,
  type SphereList,
} from '@dataops-sphere/plugin-sphere-common';
import {
  createSphereConditionalDecision,
  sphereConditions,
} from '@dataops-sphere/plugin-sphere-node';
import type { Router } from 'express';
import request from 'supertest';
import { POISONED_ID } from '../__testUtils__/createInMemoryOperations';
import { createResponseCheck } from '../__testUtils__/createResponseCheck';
import { REQUEST_ID } from '../__testUtils__/createInMemoryExtensions';
import { policyPermissions } from '../__testUtils__/policyPermissions';
import { testPlugin } from '../__testUtils__/testPlugin';
import { apiRoutes } from './apiRoutes';
import { expressPath } from './createRouteMount';
import { createRouter } from './createRouter';

jest.setTimeout(60_000);

const checkResponse = createResponseCheck();
const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;
/** The spheres of the team churn only. */
const CONDITIONAL = createSphereConditionalDecision(
  sphereReadPermission,
  sphereConditions.isTeamMember({ claims: ['group:default/churn'] }),
);

/** One call per route: of the sphere that the condition lets through. */
const CALLS: Record<string, string> = {
  listSpheres: '/v1/spheres',
  getSphereFacets: '/v1/sphere-facets',
  getSphere: '/v1/spheres/customer-churn',
  getTeamSphere: '/v1/team-sphere?team=group:default/Churn',
  listRevisions: '/v1/spheres/customer-churn/revisions',
  getRevision: '/v1/spheres/customer-churn/revisions/1',
  getLibrary: '/v1/library',
  listSources: '/v1/sources',
  listSourceProblems: '/v1/source-problems?source=demo',
  refreshSource: '/v1/sources/demo/refresh',
  listJournal: '/v1/journal',
  verifyJournal: '/v1/journal/verify',
  pushInventory: '/v1/inventory/cluster',
  listInventorySources: '/v1/inventory',
  getSphereUse: '/v1/spheres/customer-churn/use',
  listResources: '/v1/resources',
  previewExtension: '/v1/spheres/customer-churn/extension-preview',
  submitExtension: '/v1/spheres/customer-churn/extension-requests',
  listExtensions: '/v1/extension-requests?view=all',
  getExtension: `/v1/extension-requests/${REQUEST_ID}`,
  actOnExtension: `/v1/extension-requests/${REQUEST_ID}/commands`,
  actOnExtensions: '/v1/extension-commands',
  getSphereTeam: '/v1/spheres/customer-churn/team',
  confirmTeams: '/v1/team-identity/confirm',
  getOwnAbsence: '/v1/own-absence',
  setOwnAbsence: '/v1/own-absence',
  getOperations: '/v1/operations',
  retryDelivery: `/v1/operations/deliveries/${POISONED_ID}/retry`,
  getApiDocument: '/openapi.json',
};

/** What each caller gets: user allowed, user denied, user under a condition. Services are allowed everything. */
const MATRIX: Record<string, [number, number, number]> = {
  listSpheres: [200, 200, 200],
  getSphereFacets: [200, 200, 200],
  getSphere: [200, 404, 200],
  getTeamSphere: [200, 200, 200],
  listRevisions: [200, 404, 200],
  getRevision: [200, 404, 200],
  getLibrary: [200, 403, 403],
  listSources: [200, 403, 403],
  listSourceProblems: [200, 403, 403],
  refreshSource: [200, 403, 403],
  listJournal: [200, 403, 403],
  verifyJournal: [200, 403, 403],
  pushInventory: [200, 403, 403],
  listInventorySources: [200, 403, 403],
  getSphereUse: [200, 404, 200],
  listResources: [200, 200, 200],
  previewExtension: [200, 404, 200],
  submitExtension: [200, 404, 403],
  listExtensions: [200, 200, 200],
  getExtension: [200, 404, 200],
  actOnExtension: [200, 404, 403],
  actOnExtensions: [200, 200, 200],
  getSphereTeam: [200, 404, 200],
  confirmTeams: [200, 403, 403],
  getOwnAbsence: [200, 403, 403],
  setOwnAbsence: [200, 403, 403],
  getOperations: [200, 403, 403],
  retryDelivery: [200, 403, 403],
  getApiDocument: [200, 200, 200],
};

const PROPOSAL = {
  changes: [{ type: 'raise', entry: 'namespaces', dimension: 'count', to: 14 }],
  term: { type: 'temporary', until: '2026-02-20T16:00:00Z' },
  justification: 'A model has to be trained twice',
};
const COMMAND = {
  action: { type: 'approve' },
  version: 1,
  proposalHash: 'hash',
  idempotencyKey: 'once-and-only',
};
/** What is sent where something has to be. */
const BODIES: Record<string, object> = {
  pushInventory: {
    mode: 'full',
    observedAt: '2026-01-02T03:04:05Z',
    resources: [],
  },
  previewExtension: { proposal: PROPOSAL },
  submitExtension: { proposal: PROPOSAL, idempotencyKey: 'once-and-only' },
  actOnExtension: COMMAND,
  actOnExtensions: { commands: [{ id: REQUEST_ID, ...COMMAND }] },
  confirmTeams: { spheres: ['customer-churn'] },
  setOwnAbsence: { absence: null },
};

type Policy = (permission: Permission) => PolicyDecision;
const backends: TestBackend[] = [];

async function start(policy: Policy) {
  const backend = await startTestBackend({
    features: [testPlugin, policyPermissions(policy)],
  });
  backends.push(backend);
  const call = (options: {
    method?: 'get' | 'post' | 'put';
    path: string;
    as?: string;
    body?: object;
  }) => {
    const { method = 'get', body } = options;
    const sent = request(backend.server)
      [method](`/api/sphere${options.path}`)
      .set('Authorization', options.as ?? mockCredentials.user.header());
    return body ? sent.send(body) : sent;
  };
  return { call };
}

afterEach(async () => {
  await Promise.all(backends.splice(0).map(backend => backend.stop()));
});

describe('the HTTP API', () => {
  it('[G1] has exactly the routes that are described', () => {
    const router = createRouter({
      httpAuth: mockServices.httpAuth(),
      auditor: mockServices.auditor.mock(),
      spheres: {} as never,
      library: {} as never,
      sources: {} as never,
      journal: {} as never,
      inventory: {} as never,
      extensions: {} as never,
      operations: {} as never,
    });
    expect(routesOf(router).sort()).toEqual(
      apiRoutes.map(r => `${r.method} ${expressPath(r)}`).sort(),
    );
  });

  it('[G5] changes nothing by GET, and has no door for anything that is decided elsewhere', () => {
    const getters = apiRoutes.filter(({ method }) => method === 'get');
    expect(getters.filter(({ body }) => body)).toEqual([]);
    const doors = apiRoutes.filter(({ method, path, operationId }) =>
      /approv|vote|token|mail|chat|webhook/i.test(
        `${method} ${path} ${operationId}`,
      ),
    );
    expect(doors).toEqual([]);
  });

  it('[G1] names a permission for every route but the description of the API', () => {
    const open = apiRoutes.filter(route => route.permissions.length === 0);
    expect(open.map(route => route.operationId)).toEqual(['getApiDocument']);
  });

  it('[G1] answers nobody without credentials', async () => {
    const { call } = await start(() => ALLOW);
    for (const route of apiRoutes) {
      const response = await call({
        method: route.method,
        path: CALLS[route.operationId],
        body: BODIES[route.operationId],
        as: mockCredentials.none.header(),
      });
      expect([route.operationId, response.status]).toEqual([
        route.operationId,
        401,
      ]);
      checkResponse(route, response);
    }
  });

  it.each([
    ['allowed', 0, () => ALLOW],
    ['denied', 1, () => DENY],
    [
      'under a condition',
      2,
      permission => (permission === sphereReadPermission ? CONDITIONAL : DENY),
    ],
  ] satisfies Array<[string, 0 | 1 | 2, Policy]>)(
    '[G2] answers a user who is %s as the matrix says, and as described',
    async (_caller, column, policy) => {
      const { call } = await start(policy);
      for (const route of apiRoutes) {
        const { method, operationId } = route;
        const response = await call({
          method,
          path: CALLS[operationId],
          body: BODIES[operationId],
        });
        expect([operationId, response.status]).toEqual([
          operationId,
          MATRIX[operationId][column],
        ]);
        checkResponse(route, response);
      }
    },
  );

  it('[K5] lets services do everything, whatever the policy says, but what only people can', async () => {
    const { call } = await start(() => DENY);
    for (const route of apiRoutes) {
      const response = await call({
        method: route.method,
        path: CALLS[route.operationId],
        body: BODIES[route.operationId],
        as: mockCredentials.service.header(),
      });
      const { operationId } = route;
      expect([operationId, response.status]).toEqual([
        operationId,
        operationId.endsWith('OwnAbsence') ? 403 : 200,
      ]);
      checkResponse(route, response);
    }
  });

  it('[G4] shows only what the condition lets through, in lists, counts and single reads', async () => {
    const { call } = await start(() => CONDITIONAL);
    const list: SphereList = (await call({ path: '/v1/spheres' })).body;
    expect(list.items.map(item => item.name)).toEqual(['customer-churn']);
    const facets = await call({ path: '/v1/sphere-facets' });
    expect(facets.body.lifecycles[0].count).toBe(1);
    const team = await call({
      path: '/v1/team-sphere?team=group:default/payments',
    });
    expect(team.body.sphere).toBeNull();
    for (const path of [
      '/v1/spheres/payments',
      '/v1/spheres/payments/revisions',
      '/v1/spheres/payments/revisions/1',
      '/v1/journal?sphere=payments',
      '/v1/spheres/payments/use',
      '/v1/spheres/payments/team',
    ]) {
      expect((await call({ path })).status).toBe(404);
    }
  });

  it('does not take a claim on a group above the team for membership of the team', async () => {
    const { call } = await start(() =>
      createSphereConditionalDecision(
        sphereReadPermission,
        sphereConditions.isTeamMember({ claims: ['group:default/customer'] }),
      ),
    );
    const list: SphereList = (await call({ path: '/v1/spheres' })).body;
    expect(list.items).toEqual([]);
  });

  it('[G8] answers the same bytes for a sphere that is hidden and for one that does not exist', async () => {
    const hidden = await start(() => CONDITIONAL);
    const path = '/v1/spheres/payments';
    const before = await hidden.call({ path });
    const missing = await hidden.call({ path: '/v1/spheres/nothings' });
    expect(before.status).toBe(404);
    expect(missing.text.replaceAll('nothings', 'payments')).toBe(before.text);
    const { date: _a, ...headers } = before.headers;
    const { date: _b, etag: _e, ...others } = missing.headers;
    expect(headers).toEqual({ ...others, etag: headers.etag });
  });

  it('opens the journal of one sphere to whoever may read the sphere', async () => {
    const { call } = await start(p =>
      p === sphereReadPermission ? CONDITIONAL : DENY,
    );
    const response = await call({ path: '/v1/journal?sphere=customer-churn' });
    expect(response.status).toBe(200);
    expect(response.body.items[0].subject.uid).toBe('uid-customer-churn');
    expect((await call({ path: '/v1/journal' })).status).toBe(403);
  });

  it('refuses unknown parameters on every route, and says which', async () => {
    const { call } = await start(() => ALLOW);
    for (const route of apiRoutes) {
      const path = CALLS[route.operationId];
      const response = await call({
        method: route.method,
        path: `${path}${path.includes('?') ? '&' : '?'}bogus=1`,
        body: BODIES[route.operationId],
      });
      expect([route.operationId, response.status]).toEqual([
        route.operationId,
        400,
      ]);
      expect(response.body.error.message).toContain("'bogus'");
      checkResponse(route, response);
    }
  });

  it.each([
    ['/v1/spheres?limit=0&sort=size', ["'limit'", "'sort'"]],
    ['/v1/team-sphere', ["'team'"]],
    ['/v1/team-sphere?team=churn', ["'team'"]],
    ['/v1/spheres/customer-churn/revisions/zero', ["'revision'"]],
    ['/v1/journal?sphere=..%2F..', ["'sphere'"]],
    ['/v1/spheres/a%00b', ["'name'"]],
    ['/v1/resources?place=nowhere&limit=0', ["'place'", "'limit'"]],
  ])('answers 400 to %s and names what is wrong', async (path, names) => {
    const { call } = await start(() => ALLOW);
    const response = await call({ path });
    expect(response.status).toBe(400);
    for (const name of names) {
      expect(response.body.error.message).toContain(name);
    }
  });

  it.each(['/v1/spheres/UPPER', '/v1/spheres/a%20b', '/v1/sources/x/refresh'])(
    'answers 404 to %s',
    async path => {
      const { call } = await start(() => ALLOW);
      const method = path.endsWith('refresh') ? 'post' : 'get';
      expect((await call({ method, path })).status).toBe(404);
    },
  );

  it('answers 304 when nothing changed', async () => {
    const { call } = await start(() => ALLOW);
    const first = await call({ path: '/v1/spheres' });
    const again = await call({ path: '/v1/spheres' }).set(
      'If-None-Match',
      first.headers.etag,
    );
    expect(again.status).toBe(304);
  });

  it('[C9] [G5] changes nothing by GET', async () => {
    const { call } = await start(() => ALLOW);
    expect((await call({ path: '/v1/sources/demo/refresh' })).status).toBe(404);
    expect((await call({ path: '/v1/inventory/cluster' })).status).toBe(404);
  });
});

function routesOf(router: Router): string[] {
  return router.stack.flatMap(layer => {
    const { route } = layer;
    if (!route) return [];
    return route.stack.map(
      (handler: { method: string }) => `${handler.method} ${route.path}`,
    );
  });
}
