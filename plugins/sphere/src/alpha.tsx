/**
 * Sphere for the new frontend system.
 *
 * @packageDocumentation
 */
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { sphereApi } from './alpha/api';
import { groupSphereCard, ownedSphereCard } from './alpha/entityCards';
import { groupSphereContent, sphereContent } from './alpha/entityContents';
import { spheresPage } from './alpha/page';
import {
  canWeRouteRef,
  libraryRouteRef,
  rootRouteRef,
  sourcesRouteRef,
  sphereRouteRef,
} from './routes';

/** Sphere for the new frontend system: one page, two cards and two tabs on catalog pages. @alpha */
export default createFrontendPlugin({
  pluginId: 'sphere',
  title: 'Spheres',
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    sphere: sphereRouteRef,
    canWe: canWeRouteRef,
    library: libraryRouteRef,
    sources: sourcesRouteRef,
  },
  extensions: [
    sphereApi,
    spheresPage,
    groupSphereCard,
    ownedSphereCard,
    groupSphereContent,
    sphereContent,
  ],
});
