import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { SphereClient } from '@dataops-sphere/plugin-sphere-common';
import { createSphereCheckAction } from './boundary/createSphereCheckAction';

/**
 * Adds the action `sphere:check` to the scaffolder.
 * @public
 */
export const scaffolderModuleSphere = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'sphere',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, discovery }) {
        const client = new SphereClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        actions.addActions(createSphereCheckAction({ auth, client }));
      },
    });
  },
});
