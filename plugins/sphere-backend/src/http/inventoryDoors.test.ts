import {
  mockCredentials,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  MAX_PUSH_BYTES,
  MAX_PUSHED_RESOURCES,
  sphereInventoryReadPermission,
  sphereReadPermission,
  type ResourceList,
} from '@dataops-sphere/plugin-sphere-common';
import {
  createSphereConditionalDecision,
  sphereConditions,
} from '@dataops-sphere/plugin-sphere-node';
import request from 'supertest';
import { createResponseCheck } from '../__testUtils__/createResponseCheck';
import { policyPermissions } from '../__testUtils__/policyPermissions';
import { testPlugin } from '../__testUtils__/testPlugin';
import { inventoryRoutes } from '../inventory/inventoryRoutes';

const checkResponse = createResponseCheck();
const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;
const CHURN_ONLY = createSphereConditionalDecision(
  sphereReadPermission,
  sphereConditions.isTeamMember({ claims: ['group:default/churn'] }),
);
const OBSERVED = '2026-01-02T03:04:05Z';
const backends: TestBackend[] = [];

async function start(policy: (permission: Permission) => PolicyDecision) {
  const backend = await startTestBackend({
    features: [testPlugin, policyPermissions(policy)],
  });
  backends.push(backend);
  const header = mockCredentials.user.header();
  return {
    put: (body: string | object, source = 'cluster') =>
      request(backend.server)
        .put(`/api/sphere/v1/inventory/${source}`)
        .set('Authorization', header)
        .type('application/json')
        .send(body),
    get: (path: string) =>
      request(backend.server)
        .get(`/api/sphere${path}`)
        .set('Authorization', header),
    server: backend.server,
  };
}

afterEach(async () => {
  await Promise.all(backends.splice(0).map(backend => backend.stop()));
});

function pushOf(resources: number, title = 'x') {
  return {
    mode: 'full',
    observedAt: OBSERVED,
    resources: Array.from({ length: resources }, (_, index) => ({
      kind: 'tool',
      id: `tool-${index}`,
      title,
    })),
  };
}

describe('pushing over HTTP', () => {
  it('takes bodies larger than Express does by default', async () => {
    const { put } = await start(() => ALLOW);
    const push = pushOf(MAX_PUSHED_RESOURCES, 'x'.repeat(120));
    expect(JSON.stringify(push).length).toBeGreaterThan(500_000);
    const response = await put(push);
    expect(response.body).toMatchObject({ added: MAX_PUSHED_RESOURCES });
    checkResponse(inventoryRoutes.push, response);
  });

  it('[G6] refuses a body beyond its limit, and too many resources', async () => {
    const { put } = await start(() => ALLOW);
    const large = await put(`{"x":"${'x'.repeat(MAX_PUSH_BYTES)}"}`);
    expect(large.status).toBe(413);
    expect(large.body.error).toMatchObject({
      name: 'PayloadTooLargeError',
      message: `Expected a body of at most ${MAX_PUSH_BYTES} bytes`,
    });
    checkResponse(inventoryRoutes.push, large);
    const many = await put(pushOf(MAX_PUSHED_RESOURCES + 1));
    expect(many.status).toBe(400);
    expect(many.body.error.message).toContain('resources (');
  });

  it('names everything that is wrong with a body, and repeats none of it', async () => {
    const { put } = await start(() => ALLOW);
    const response = await put({
      mode: 'some',
      observedAt: 'yesterday',
      secret: 'do not repeat this',
      resources: [
        { kind: 'Tool', id: 'x' },
        { kind: 'tool', owner: 'churn', amounts: { seats: -1 }, extra: 1 },
        { kind: 'tool', url: 'data:text/html,x' },
      ],
    });
    expect(response.status).toBe(400);
    const { message } = response.body.error;
    for (const place of [
      'mode (',
      'observedAt (',
      'secret (there is no such field)',
      'resources[0].kind (',
      'resources[1].owner (',
      'resources[1].amounts.seats (',
      'resources[1].extra (there is no such field)',
      'resources[2].url (expected an http or https address)',
    ]) {
      expect(message).toContain(place);
    }
    expect(response.text).not.toContain('do not repeat this');
    checkResponse(inventoryRoutes.push, response);
  });

  it('refuses what is no JSON without repeating it', async () => {
    const { put, server } = await start(() => ALLOW);
    const broken = await put('{"mode": "full", hidden');
    expect(broken.status).toBe(400);
    expect(broken.text).not.toContain('hidden');
    const typed = await request(server)
      .put('/api/sphere/v1/inventory/cluster')
      .set('Authorization', mockCredentials.user.header())
      .type('text/plain')
      .send('{}');
    expect(typed.status).toBe(400);
    expect(typed.body.error.message).toContain('application/json');
  });

  it('looks at the permission before the body', async () => {
    const { put } = await start(() => DENY);
    expect((await put('no JSON at all')).status).toBe(403);
  });

  it('keeps the source that Sphere fills for itself', async () => {
    const { put } = await start(() => ALLOW);
    const response = await put(pushOf(1), 'catalog');
    expect(response.status).toBe(403);
    expect(response.body.error.message).toContain("'catalog'");
  });

  it.each(['Cluster', '-x', 'a.b', 'x'.repeat(64)])(
    'refuses the source %s',
    async source => {
      const { put } = await start(() => ALLOW);
      expect((await put(pushOf(1), source)).status).toBe(400);
    },
  );
});

describe('reading resources over HTTP', () => {
  it('[G4] shows what no sphere covers only to whoever may read the inventory', async () => {
    const ids = async (
      policy: (permission: Permission) => PolicyDecision,
      path: string,
    ) => {
      const { get } = await start(policy);
      const response = await get(path);
      const { items } = response.body as ResourceList;
      return [response.status, items?.map(item => item.id)];
    };
    const reader = (permission: Permission) =>
      permission === sphereReadPermission ? CHURN_ONLY : DENY;
    const admin = (permission: Permission) =>
      permission === sphereInventoryReadPermission ? ALLOW : reader(permission);
    const covered = 'eu/customer-churn';
    expect(await ids(reader, '/v1/resources')).toEqual([200, [covered]]);
    expect(await ids(admin, '/v1/resources')).toEqual([
      200,
      ['eu/lost', covered],
    ]);
    const uncovered = '/v1/resources?place=uncovered';
    expect(await ids(reader, uncovered)).toEqual([403, undefined]);
    expect(await ids(admin, uncovered)).toEqual([200, ['eu/lost']]);
  });

  it('[G8] answers the same bytes for the use of a sphere that is hidden and of one that does not exist', async () => {
    const { get } = await start(() => CHURN_ONLY);
    const hidden = await get('/v1/spheres/payments/use');
    const missing = await get('/v1/spheres/nothings/use');
    expect(hidden.status).toBe(404);
    expect(missing.text.replaceAll('nothings', 'payments')).toBe(hidden.text);
  });
});
