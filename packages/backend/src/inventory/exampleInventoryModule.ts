import { setTimeout as wait } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { SphereClient } from '@dataops-sphere/plugin-sphere-common';
import path from 'node:path';
import { pushExampleInventory } from './pushExampleInventory';

/** Milliseconds between two looks for spheres, at a first start. */
const PAUSE = 1_000;

/**
 * Tells Sphere what the example organisation has, from the files in `sphereDemo.inventory`: after each start and every
 * hour, as a scan would. Only in development and where that is configured; anywhere else it does nothing, because made-up
 * resources have no place beside real ones.
 */
export const exampleInventoryModule = createBackendModule({
  pluginId: 'sphere',
  moduleId: 'example-inventory',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, logger, scheduler }) {
        const directory = config.getOptionalString('sphereDemo.inventory');
        if (!directory || process.env.NODE_ENV !== 'development') return;
        const client = new SphereClient({
          discoveryApi: discovery,
          fetchApi: { fetch },
        });
        const getToken = async () => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: 'sphere',
          });
          return token;
        };
        await scheduler.scheduleTask({
          id: 'push-example-inventory',
          frequency: { hours: 1 },
          timeout: { minutes: 5 },
          initialDelay: { seconds: 2 },
          // What was pushed at the start before is old; each start pushes its own.
          scope: 'local',
          fn: signal =>
            pushExampleInventory({
              client,
              getToken,
              directory: path.resolve(directory),
              clock: () => new Date(),
              logger,
              pause: () => wait(PAUSE),
              signal: signal as AbortSignal,
            }),
        });
      },
    });
  },
});

export default exampleInventoryModule;
