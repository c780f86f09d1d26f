import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
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
import knexFactory, { type Knex } from 'knex';

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
  readonly port: number;
  get<T>(path: string): Promise<T>;
  post<T>(path: string): Promise<T>;
  /** SQL statements since the last call. */
  statements(): number;
  stop(): Promise<void>;
}

function createCaller(port: number, authorization: string) {
  return async (method: string, path: string) => {
    const response = await fetch(`http://localhost:${port}/api/sphere${path}`, {
      method,
      headers: { authorization },
    });
    if (!response.ok) {
      throw new Error(`${method} ${path} answered ${await response.text()}`);
    }
    return response.json();
  };
}

const permissionsFactory = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () => permissions,
});

function inMemoryDatabase(): Knex {
  return knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
}

export async function startSphere(options: {
  readonly knex: Knex;
  readonly folder: string;
  /** Plugins and services that run beside it. */
  readonly features?: readonly BackendFeature[];
  /** Of the caller; a mock user's by default. */
  readonly authorization?: string;
}): Promise<RunningSphere> {
  const { knex, folder, features = [] } = options;
  const { authorization = mockCredentials.user.header() } = options;
  let count = 0;
  knex.on('query', () => {
    count += 1;
  });
  const backend = await startTestBackend({
    features: [
      ...features,
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
        deps: { plugin: coreServices.pluginMetadata },
        // What runs beside Sphere keeps its tables out of the database that is measured.
        factory: ({ plugin }) => ({
          getClient: async () =>
            plugin.getId() === 'sphere' ? knex : inMemoryDatabase(),
        }),
      }),
      permissionsFactory,
    ],
  });
  const port = backend.server.port();
  const call = createCaller(port, authorization);
  return {
    port,
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
