import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { BoundaryKind } from '@dataops-sphere/plugin-sphere-common';

/** Where modules register boundary kinds of their own. @public */
export interface SphereBoundaryKindsExtensionPoint {
  /**
   * Adds kinds to the registry. The backend refuses to start with a kind that does not fit its schema, and with a name
   * that is taken already.
   */
  addBoundaryKinds(...kinds: BoundaryKind[]): void;
}

/** The extension point for boundary kinds; use it in a module of the plugin `sphere`. @public */
export const sphereBoundaryKindsExtensionPoint =
  createExtensionPoint<SphereBoundaryKindsExtensionPoint>({
    id: 'sphere.boundary-kinds',
  });
