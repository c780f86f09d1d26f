import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { SphereClient } from '@dataops-sphere/plugin-sphere-common';
import { createSphereCheckAction } from './boundary/createSphereCheckAction';
import { createSphereExtensionRequestAction } from './extensions/createSphereExtensionRequestAction';

/** Where the backend of Sphere reads in which zone days end. */
const CALENDAR_ZONE = 'sphere.extensions.calendar.timeZone';

/**
 * Adds the actions `sphere:check` and `sphere:extension:request` to the scaffolder.
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
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, config, discovery }) {
        const client = new SphereClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        const baseUrl = config.getOptionalString('app.baseUrl') ?? '';
        actions.addActions(
          createSphereCheckAction({ auth, client }),
          createSphereExtensionRequestAction({
            auth,
            client,
            // Without an address, links lead to the app that shows them
            appUrl: baseUrl.replace(/\/+$/, ''),
            timeZone: config.getOptionalString(CALENDAR_ZONE) ?? 'UTC',
            now: () => Date.now(),
          }),
        );
      },
    });
  },
});
