import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { createRouter } from '../http/createRouter';
import { GroupGraph } from '../membership/GroupGraph';
import { createAuthorizedServices } from '../permissions/createAuthorizedServices';
import { createInMemoryExtensions } from './createInMemoryExtensions';
import { createInMemoryInventory } from './createInMemoryInventory';
import { createInMemoryOperations } from './createInMemoryOperations';
import { createInMemoryServices } from './createInMemoryServices';

/** `churn` below `customer`, and `data-platform` beside them. */
export const testMembership = new GroupGraph([
  group('customer', { members: ['user:default/head'] }),
  group('churn', {
    parents: ['group:default/customer'],
    members: ['user:default/mock'],
  }),
  group('payments', {}),
  group('data-platform', { members: ['user:default/paula'] }),
]);

/** The plugin's HTTP API over services in memory, with two spheres: `customer-churn` and `payments`. */
export const testPlugin = createBackendPlugin({
  pluginId: 'sphere',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const membership = testMembership;
        const services = createInMemoryServices({
          membership,
          spheres: [sphere('customer-churn', 'churn'), sphere('payments')],
        });
        const authorized = createAuthorizedServices({
          ...deps,
          services,
          inventory: createInMemoryInventory(services.spheres),
          extensions: createInMemoryExtensions(services.spheres),
          operations: createInMemoryOperations(),
          membership,
          groupsFrom: 'sign-in-and-snapshot',
        });
        deps.httpRouter.use(createRouter({ ...deps, ...authorized }));
      },
    });
  },
});

function group(
  name: string,
  rest: { parents?: readonly string[]; members?: readonly string[] },
) {
  const { parents = [], members = [] } = rest;
  return { ref: `group:default/${name}`, title: name, parents, members };
}

function sphere(name: string, team = name) {
  return {
    name,
    team: `group:default/${team}`,
    platformOwner: 'group:default/data-platform',
    reviewers: ['group:default/data-platform'],
    labels: { domain: team },
  };
}
