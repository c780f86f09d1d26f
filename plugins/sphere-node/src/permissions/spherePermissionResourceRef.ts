import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_SPHERE } from '@dataops-sphere/plugin-sphere-common';
import type { SphereAccessFacts } from './SphereAccessFacts';
import type { SphereFilter } from './SphereFilter';

/** The resource type `sphere` for permission rules; resource refs are the uids of spheres. @public */
export const spherePermissionResourceRef = createPermissionResourceRef<
  SphereAccessFacts,
  SphereFilter
>().with({ pluginId: 'sphere', resourceType: RESOURCE_TYPE_SPHERE });
