import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  isResourcePermission,
  type Permission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_SPHERE,
  spherePermissions,
} from '@dataops-sphere/plugin-sphere-common';
import {
  spherePermissionResourceRef,
  sphereRules,
} from '@dataops-sphere/plugin-sphere-node';
import type { SphereService } from '../declarations/services';
import type { Membership } from '../membership/Membership';
import { accessFactsOf } from './accessFactsOf';

/** Makes the permissions and rules known to the permission framework, and hands out the ruleset. */
export function registerSpherePermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  spheres: SphereService;
  membership: Membership;
}) {
  const { permissionsRegistry, spheres, membership } = options;
  permissionsRegistry.addResourceType({
    resourceRef: spherePermissionResourceRef,
    permissions: spherePermissions.filter(isOfSpheres),
    rules: Object.values(sphereRules),
    getResources: async uids => {
      const rows = await spheres.accessFacts(uids);
      return rows.map(row => row && accessFactsOf(row, membership));
    },
  });
  permissionsRegistry.addPermissions(
    spherePermissions.filter(permission => !isOfSpheres(permission)),
  );
  return permissionsRegistry.getPermissionRuleset(spherePermissionResourceRef);
}

function isOfSpheres(
  permission: Permission,
): permission is ResourcePermission<typeof RESOURCE_TYPE_SPHERE> {
  return isResourcePermission(permission, RESOURCE_TYPE_SPHERE);
}
