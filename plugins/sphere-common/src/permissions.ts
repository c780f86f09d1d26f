import {
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';

/** Resource type of everything that belongs to one sphere. @public */
export const RESOURCE_TYPE_SPHERE = 'sphere';

/** Read a sphere, its boundary and its revisions. @public */
export const sphereReadPermission = createPermission({
  name: 'sphere.sphere.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_SPHERE,
});

/** Read archetypes, checkpoint rules and boundary kinds. @public */
export const sphereLibraryReadPermission = createPermission({
  name: 'sphere.library.read',
  attributes: { action: 'read' },
});

/** See the configured sources and the problems of their files. For platform admins. @public */
export const sphereSourceReadPermission = createPermission({
  name: 'sphere.source.read',
  attributes: { action: 'read' },
});

/** Have a source scanned at once. For platform admins. @public */
export const sphereSourceRefreshPermission = createPermission({
  name: 'sphere.source.refresh',
  attributes: { action: 'update' },
});

/** Read and verify the journal of all spheres; the records of one sphere need only its read permission. @public */
export const sphereJournalReadPermission = createPermission({
  name: 'sphere.journal.read',
  attributes: { action: 'read' },
});

/** See the inventory's sources, and resources that no sphere covers; those of a sphere need only its read permission. @public */
export const sphereInventoryReadPermission = createPermission({
  name: 'sphere.inventory.read',
  attributes: { action: 'read' },
});

/** Push resources into the inventory. For platform admins and the services that report. @public */
export const sphereInventoryWritePermission = createPermission({
  name: 'sphere.inventory.write',
  attributes: { action: 'update' },
});

/** Say in a question how much of a limit is used, instead of what the inventory knows. @public */
export const sphereUsageAssertPermission = createPermission({
  name: 'sphere.usage.assert',
  attributes: { action: 'read' },
});

/** Ask for more room for a sphere, and answer what is asked of the team. The domain rules hold besides. @public */
export const sphereExtensionRequestPermission = createPermission({
  name: 'sphere.extension.request',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_SPHERE,
});

/** Vote on requests for more room, where the rules name one as a reviewer. @public */
export const sphereExtensionDecidePermission = createPermission({
  name: 'sphere.extension.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_SPHERE,
});

/** Rescue what is stuck, always with a reason. For platform admins. @public */
export const sphereAdminPermission = createPermission({
  name: 'sphere.admin',
  attributes: { action: 'update' },
});

/** See how index, outbox and jobs are doing. For platform admins. @public */
export const sphereOperationsReadPermission = createPermission({
  name: 'sphere.operations.read',
  attributes: { action: 'read' },
});

/** All permissions of Sphere. @public */
export const spherePermissions: Permission[] = [
  sphereReadPermission,
  sphereLibraryReadPermission,
  sphereSourceReadPermission,
  sphereSourceRefreshPermission,
  sphereJournalReadPermission,
  sphereInventoryReadPermission,
  sphereInventoryWritePermission,
  sphereUsageAssertPermission,
  sphereExtensionRequestPermission,
  sphereExtensionDecidePermission,
  sphereAdminPermission,
  sphereOperationsReadPermission,
];
