import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import spherePlugin from '@dataops-sphere/plugin-sphere-backend';
import {
  sphereSimulationExtensionPoint,
  type SphereSimulation,
} from '@dataops-sphere/plugin-sphere-backend/alpha';
import { RESOURCE_TYPE_SPHERE } from '@dataops-sphere/plugin-sphere-common';
import { Router } from 'express';
import type { Knex } from 'knex';
import { createOrganisation, PLATFORMS } from './organisation';

const ALLOW = { result: AuthorizeResult.ALLOW } as const;

/** Everybody may do everything, and reads about nine spheres in ten, by platform owner. */
const permissions: PermissionsService = {
  authorize: async requests => requests.map(() => ALLOW),
  authorizeConditional: async requests =>
    requests.map(({ permission }) =>
      permission.name === 'sphere.sphere.read'
        ? {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'sphere',
            resourceType: RESOURCE_TYPE_SPHERE,
            conditions: {
              rule: 'IS_PLATFORM_OWNER',
              resourceType: RESOURCE_TYPE_SPHERE,
              params: {
                claims: Array.from(
                  { length: PLATFORMS - 1 },
                  (_, n) => `group:default/platform-${n}`,
                ),
              },
            },
          }
        : ALLOW,
    ),
};

/** A route that does nothing but find out who asks. */
const emptyPlugin = createBackendPlugin({
  pluginId: 'empty',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        const router = Router();
        router.get('/', async (request, response) => {
          await httpAuth.credentials(request, { allow: ['user'] });
          response.json({});
        });
        httpRouter.use(router);
      },
    });
  },
});

/** The backend over one database, behind real HTTP, at a time that is told to it. */
export interface Room {
  readonly knex: Knex;
  readonly simulation: SphereSimulation;
  /** Answers with the body and the SQL statements that were made for the answer. */
  call<T>(
    person: string,
    path: string,
    body?: object,
  ): Promise<{ body: T; statements: readonly string[] }>;
  stop(): Promise<void>;
}

/** What goes outward after a commit is asked for by whoever committed, but not for the answer. */
const FOR_DELIVERY =
  /^(with .due.|update .outbox.|insert into .job_heartbeats.)/;

export async function startRoom(options: {
  readonly knex: Knex;
  readonly folder: string;
  readonly spheres: number;
  /** Ahead of the real time, so that nothing is delivered while something is measured. */
  readonly now: () => Date;
}): Promise<Room> {
  const { knex, folder, now } = options;
  const { module, started } = createSimulationModule(now);
  const backend = await startTestBackend({
    features: [
      spherePlugin,
      module,
      emptyPlugin,
      catalogServiceMock.factory({
        entities: createOrganisation(options.spheres),
      }),
      mockServices.rootConfig.factory({
        data: {
          sphere: {
            sources: [{ id: 'bench', type: 'file', target: folder }],
            extensions: { sweep: { hours: 1 } },
          },
        },
      }),
      mockServices.database.factory({ knex }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => permissions,
      }),
    ],
  });
  const simulation = started();
  const counting = countStatements(knex);
  const base = `http://localhost:${backend.server.port()}/api`;
  return {
    knex,
    simulation,
    call: (person, path, body) =>
      counting.during(() => send(`${base}${path}`, { person, body })),
    stop: async () => {
      counting.stop();
      await backend.stop();
    },
  };
}

/** Sets the time of the plugin, and gets at the people who act without being signed in. */
function createSimulationModule(now: () => Date) {
  let simulation: SphereSimulation | undefined;
  const module = createBackendModule({
    pluginId: 'sphere',
    moduleId: 'bench',
    register(env) {
      env.registerInit({
        deps: { room: sphereSimulationExtensionPoint },
        async init({ room }) {
          room.setClock(now);
          room.onStarted(started => {
            simulation = started;
          });
        },
      });
    },
  });
  return {
    module,
    started: () => {
      if (simulation) return simulation;
      throw new Error('The plugin did not start');
    },
  };
}

async function send<T>(
  url: string,
  { person, body }: { readonly person: string; readonly body?: object },
): Promise<T> {
  const call = () =>
    fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: mockCredentials.user.header(`user:default/${person}`),
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  // A connection that was idle while rows were generated has been closed by the server; keys make a repeat harmless.
  const response = await call().catch(call);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${text}`);
  return JSON.parse(text);
}

/** Tells the statements of requests from those of everything else that goes on in the process. */
function countStatements(knex: Knex) {
  const request = new AsyncLocalStorage<string[]>();
  let latest: string[] = [];
  const begin = () => {
    latest = [];
    request.enterWith(latest);
  };
  subscribe('http.server.request.start', begin);
  knex.on('query', ({ sql }: { sql: string }) => {
    if (!FOR_DELIVERY.test(sql)) request.getStore()?.push(sql);
  });
  return {
    /** INVARIANT: one at a time, where the statements matter. */
    during: async <T>(work: () => Promise<T>) => {
      const body = await work();
      return { body, statements: latest };
    },
    stop: () => unsubscribe('http.server.request.start', begin),
  };
}
