import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { SphereDecisionsService } from './SphereDecisionsService';

/**
 * Where the Sphere backend leaves its decisions for the other plugins of the same process. Use
 * {@link sphereDecisionsServiceRef} to ask; only the Sphere backend itself has to do with the hub.
 * @public
 */
export interface SphereDecisionHub {
  /** Called once by the Sphere backend, when it is ready to answer. */
  provide(decisions: SphereDecisionsService): void;
  /**
   * The decisions of this process; undefined where the Sphere backend is not installed in it. Rejects with a
   * ServiceUnavailableError while it is starting.
   */
  find(): Promise<SphereDecisionsService | undefined>;
}

/** The hub of this process. @public */
export const sphereDecisionHubServiceRef = createServiceRef<SphereDecisionHub>({
  id: 'sphere.decision-hub',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { instance: coreServices.rootInstanceMetadata },
      factory({ instance }) {
        let provided: SphereDecisionsService | undefined;
        return {
          provide(decisions) {
            provided = decisions;
          },
          async find() {
            if (provided) return provided;
            const plugins = await instance.getInstalledPlugins();
            if (!plugins.some(({ pluginId }) => pluginId === 'sphere')) {
              return undefined;
            }
            throw new ServiceUnavailableError(
              'Sphere is starting and cannot answer yet; ask again in a moment',
            );
          },
        };
      },
    }),
});
