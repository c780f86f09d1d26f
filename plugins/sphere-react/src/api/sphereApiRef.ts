import { createApiRef } from '@backstage/frontend-plugin-api';
import type { SphereApi } from '@dataops-sphere/plugin-sphere-common';

/** The client of the Sphere backend, in both frontend systems. @public */
export const sphereApiRef = createApiRef<SphereApi>().with({
  id: 'plugin.sphere.client',
  pluginId: 'sphere',
});
