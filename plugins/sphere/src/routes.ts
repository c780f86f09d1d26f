import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The list of all spheres. @public */
export const rootRouteRef = createRouteRef({ id: 'sphere' });

/** One sphere, with the parameter `name`. @public */
export const sphereRouteRef = createSubRouteRef({
  id: 'sphere.sphere',
  parent: rootRouteRef,
  path: '/:name',
});

/** The boundary of one sphere. @public */
export const sphereBoundaryRouteRef = createSubRouteRef({
  id: 'sphere.sphere.boundary',
  parent: rootRouteRef,
  path: '/:name/boundary',
});

/** The revisions of one sphere. @public */
export const sphereHistoryRouteRef = createSubRouteRef({
  id: 'sphere.sphere.history',
  parent: rootRouteRef,
  path: '/:name/history',
});

/** Archetypes, checkpoint rules and boundary kinds. @public */
export const libraryRouteRef = createSubRouteRef({
  id: 'sphere.library',
  parent: rootRouteRef,
  path: '/library',
});

/** The sources of declarations and their problems. @public */
export const sourcesRouteRef = createSubRouteRef({
  id: 'sphere.sources',
  parent: rootRouteRef,
  path: '/sources',
});

/** "Can we …?": asks the border of a sphere. @public */
export const canWeRouteRef = createSubRouteRef({
  id: 'sphere.canWe',
  parent: rootRouteRef,
  path: '/can-we',
});
