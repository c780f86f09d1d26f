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

/** The requests for more room of one sphere. @public */
export const sphereRequestsRouteRef = createSubRouteRef({
  id: 'sphere.sphere.requests',
  parent: rootRouteRef,
  path: '/:name/requests',
});

/** The people of one sphere, and who reviews what. @public */
export const sphereTeamRouteRef = createSubRouteRef({
  id: 'sphere.sphere.team',
  parent: rootRouteRef,
  path: '/:name/team',
});

/** Every live extension, with its end. @public */
export const exceptionsRouteRef = createSubRouteRef({
  id: 'sphere.exceptions',
  parent: rootRouteRef,
  path: '/exceptions',
});

/** What waits for an answer; mount it at `/sphere-reviews`. @public */
export const reviewsRouteRef = createRouteRef({ id: 'sphere.reviews' });

/** One request for more room, with the parameter `id`; mount it at `/sphere-requests/:id`. @public */
export const requestRouteRef = createRouteRef({
  id: 'sphere.request',
  params: ['id'],
});
