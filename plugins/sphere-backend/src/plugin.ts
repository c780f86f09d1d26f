import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { BoundaryKind } from '@dataops-sphere/plugin-sphere-common';
import {
  sphereBoundaryKindsExtensionPoint,
  sphereDecisionHubServiceRef,
} from '@dataops-sphere/plugin-sphere-node';
import { parseBoundaryKind } from './boundary/parseBoundaryKind';
import {
  sphereSimulationExtensionPoint,
  type SphereSimulation,
} from './simulation/sphereSimulationExtensionPoint';
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
        const parsed = kinds.map(kind => parseBoundaryKind(kind, 'a module'));
        moduleKinds.push(...parsed);
      },
    });
    let clock = realTime;
    const listeners: ((simulation: SphereSimulation) => void)[] = [];
    env.registerExtensionPoint(sphereSimulationExtensionPoint, {
      setClock(simulated) {
        clock = simulated;
      },
      onStarted(listener) {
        listeners.push(listener);
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
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        await startSphere({
          ...deps,
          moduleKinds,
          clock,
          onStarted: simulation => listeners.forEach(tell => tell(simulation)),
        });
      },
    });
  },
});

/** Asked by way of `Date.now`, which is what a test stops. */
function realTime(): Date {
  return new Date(Date.now());
}
