import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import type { BoundaryKind } from '@dataops-sphere/plugin-sphere-common';
import {
  sphereBoundaryKindsExtensionPoint,
  sphereDecisionHubServiceRef,
} from '@dataops-sphere/plugin-sphere-node';
import { parseBoundaryKind } from './boundary/parseBoundaryKind';
import { startSphere } from './startSphere';

/**
 * The Sphere backend: declarations from the configured sources, the journal, and the HTTP API below `/api/sphere`.
 * @public
 */
export const spherePlugin = createBackendPlugin({
  pluginId: 'sphere',
  register(env) {
    const moduleKinds: BoundaryKind[] = [];
    env.registerExtensionPoint(sphereBoundaryKindsExtensionPoint, {
      addBoundaryKinds(...kinds) {
        moduleKinds.push(
          ...kinds.map(kind => parseBoundaryKind(kind, 'a module')),
        );
      },
    });

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        decisionHub: sphereDecisionHubServiceRef,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        await startSphere({ ...deps, moduleKinds });
      },
    });
  },
});
