/**
 * Sphere for the new frontend system.
 *
 * @packageDocumentation
 */
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { sphereApi } from './alpha/api';
import { groupSphereCard, ownedSphereCard } from './alpha/entityCards';
import { groupSphereContent, sphereContent } from './alpha/entityContents';
import { waitingForMeWidget } from './alpha/homeWidget';
import { requestPage, reviewsPage, spheresPage } from './alpha/page';
import {
  canWeRouteRef,
  exceptionsRouteRef,
  libraryRouteRef,
  requestRouteRef,
  reviewsRouteRef,
  rootRouteRef,
  sourcesRouteRef,
  sphereRouteRef,
} from './routes';

/** Sphere for the new frontend system: three pages, of which two are in the sidebar, cards and tabs on catalog pages, and a home widget. @alpha */
export default createFrontendPlugin({
  pluginId: 'sphere',
  title: 'Spheres',
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    sphere: sphereRouteRef,
    canWe: canWeRouteRef,
    exceptions: exceptionsRouteRef,
    library: libraryRouteRef,
    sources: sourcesRouteRef,
    reviews: reviewsRouteRef,
    request: requestRouteRef,
  },
  extensions: [
    sphereApi,
    spheresPage,
    reviewsPage,
    requestPage,
    waitingForMeWidget,
    groupSphereCard,
    ownedSphereCard,
    groupSphereContent,
    sphereContent,
  ],
});
