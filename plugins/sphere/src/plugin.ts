import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import type { ReactElement } from 'react';
import { SphereClient } from '@dataops-sphere/plugin-sphere-common';
import { sphereApiRef } from '@dataops-sphere/plugin-sphere-react';
import {
  canWeRouteRef,
  libraryRouteRef,
  rootRouteRef,
  sourcesRouteRef,
  sphereRouteRef,
} from './routes';

/** Sphere for the legacy frontend system. @public */
export const spherePlugin = createPlugin({
  id: 'sphere',
  routes: {
    root: rootRouteRef,
    sphere: sphereRouteRef,
    canWe: canWeRouteRef,
    library: libraryRouteRef,
    sources: sourcesRouteRef,
  },
  apis: [
    createApiFactory({
      api: sphereApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new SphereClient(deps),
    }),
  ],
});

/** All pages of Sphere; mount it at `/spheres`. @public */
export const SpheresPage: () => ReactElement = spherePlugin.provide(
  createRoutableExtension({
    name: 'SpheresPage',
    mountPoint: rootRouteRef,
    component: () => import('./page/SpheresRouter').then(m => m.SpheresRouter),
  }),
);

/** The sphere of a group, as a card for the group's page. @public */
export const EntityGroupSphereCard: () => ReactElement = spherePlugin.provide(
  createComponentExtension({
    name: 'EntityGroupSphereCard',
    component: {
      lazy: () =>
        import('./entity/GroupSphereCard').then(m => m.GroupSphereCard),
    },
  }),
);

/** The sphere of the owning team, as a card for components, systems, APIs and resources. @public */
export const EntitySphereCard: () => ReactElement = spherePlugin.provide(
  createComponentExtension({
    name: 'EntitySphereCard',
    component: {
      lazy: () =>
        import('./entity/OwnedSphereCard').then(m => m.OwnedSphereCard),
    },
  }),
);

/** The overview of a sphere, as a tab for groups and for the kind `Sphere`. @public */
export const EntitySphereContent: () => ReactElement = spherePlugin.provide(
  createComponentExtension({
    name: 'EntitySphereContent',
    component: {
      lazy: () => import('./entity/SphereContent').then(m => m.SphereContent),
    },
  }),
);
