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

/** All permissions of Sphere. @public */
export const spherePermissions: Permission[] = [
  sphereReadPermission,
  sphereLibraryReadPermission,
  sphereSourceReadPermission,
  sphereSourceRefreshPermission,
  sphereJournalReadPermission,
];
