import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { SphereClient } from '@dataops-sphere/plugin-sphere-common';
import { assertNotInCatalogRules } from './assertNotInCatalogRules';
import { SphereEntityProcessor } from './SphereEntityProcessor';
import { SphereEntityProvider } from './SphereEntityProvider';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 5 },
  // The Sphere backend starts beside the catalog; a few seconds spare the first run a refused connection.
  initialDelay: { seconds: 5 },
};

function readSchedule(config: RootConfigService) {
  const key = 'catalog.providers.sphere.schedule';
  return config.has(key)
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig(key),
      )
    : DEFAULT_SCHEDULE;
}

/**
 * Adds kind `Sphere` to the catalog.
 * @public
 */
export const catalogModuleSphere = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'sphere',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        discovery,
        events,
        logger,
        scheduler,
      }) {
        assertNotInCatalogRules(config);
        catalog.addProcessor(new SphereEntityProcessor());
        catalog.addEntityProvider(
          new SphereEntityProvider({
            client: new SphereClient({
              discoveryApi: discovery,
              fetchApi: { fetch },
            }),
            getToken: async () => {
              const { token } = await auth.getPluginRequestToken({
                onBehalfOf: await auth.getOwnServiceCredentials(),
                targetPluginId: 'sphere',
              });
              return token;
            },
            appBaseUrl: config.getString('app.baseUrl').replace(/\/+$/, ''),
            events,
            logger,
            schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          }),
        );
      },
    });
  },
});
