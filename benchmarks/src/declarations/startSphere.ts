import {
  coreServices,
  createServiceFactory,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import spherePlugin from '@dataops-sphere/plugin-sphere-backend';
import { RESOURCE_TYPE_SPHERE } from '@dataops-sphere/plugin-sphere-common';
import type { Knex } from 'knex';

const rule = (name: string, params: Record<string, string | string[]>) => ({
  rule: name,
  resourceType: RESOURCE_TYPE_SPHERE,
  params,
});

/** A policy that lets the caller read about nine spheres in ten, by platform owner or label. */
const conditional: ConditionalPolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'sphere',
  resourceType: RESOURCE_TYPE_SPHERE,
  conditions: {
    anyOf: [
      rule('IS_PLATFORM_OWNER', {
        claims: Array.from(
          { length: 9 },
          (_, n) => `group:default/platform-${n}`,
        ),
      }),
      rule('HAS_LABEL', { label: 'tribe', value: 'tribe-9' }),
    ],
  },
};

const permissions: PermissionsService = {
  authorize: async requests =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  authorizeConditional: async requests =>
    requests.map(({ permission }) =>
      permission.name === 'sphere.sphere.read'
        ? conditional
        : { result: AuthorizeResult.ALLOW },
    ),
};

/** The Sphere backend over one database and one folder of declarations, behind real HTTP. */
export interface RunningSphere {
  get<T>(path: string): Promise<T>;
  post<T>(path: string): Promise<T>;
  /** SQL statements since the last call. */
  statements(): number;
  stop(): Promise<void>;
}

function createCaller(port: number) {
  return async (method: string, path: string) => {
    const response = await fetch(`http://localhost:${port}/api/sphere${path}`, {
      method,
      headers: { authorization: mockCredentials.user.header() },
    });
    if (!response.ok) {
      throw new Error(`${method} ${path} answered ${await response.text()}`);
    }
    return response.json();
  };
}

export async function startSphere(options: {
  readonly knex: Knex;
  readonly folder: string;
}): Promise<RunningSphere> {
  const { knex, folder } = options;
  let count = 0;
  knex.on('query', () => {
    count += 1;
  });
  const backend = await startTestBackend({
    features: [
      spherePlugin,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      mockServices.rootConfig.factory({
        data: {
          sphere: { sources: [{ id: 'bench', type: 'file', target: folder }] },
        },
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => knex }),
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => permissions,
      }),
    ],
  });
  const call = createCaller(backend.server.port());
  return {
    get: path => call('GET', path),
    post: path => call('POST', path),
    statements: () => {
      const seen = count;
      count = 0;
      return seen;
    },
    stop: () => backend.stop(),
  };
}
