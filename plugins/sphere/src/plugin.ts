import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  createCardExtension,
  type CardExtensionProps,
} from '@backstage/plugin-home-react';
import type { ReactElement } from 'react';
import { SphereClient } from '@dataops-sphere/plugin-sphere-common';
import { sphereApiRef } from '@dataops-sphere/plugin-sphere-react';
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

/** Sphere for the legacy frontend system. @public */
export const spherePlugin = createPlugin({
  id: 'sphere',
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

/** What waits for an answer of the viewer; mount it at `/sphere-reviews`. @public */
export const SphereReviewsPage: () => ReactElement = spherePlugin.provide(
  createRoutableExtension({
    name: 'SphereReviewsPage',
    mountPoint: reviewsRouteRef,
    component: () =>
      import('./extensions/ReviewsPage/ReviewsPage').then(m => m.ReviewsPage),
  }),
);

/** One request for more room; mount it at `/sphere-requests/:id`. @public */
export const SphereRequestPage: () => ReactElement = spherePlugin.provide(
  createRoutableExtension({
    name: 'SphereRequestPage',
    mountPoint: requestRouteRef,
    component: () =>
      import('./extensions/RequestPage/RequestPage').then(m => m.RequestPage),
  }),
);

/** What waits for the viewer, as a card for the home page. @public */
export const HomePageWaitingForMe: (
  props: CardExtensionProps<{}>,
) => ReactElement = spherePlugin.provide(
  createCardExtension<{}>({
    name: 'HomePageWaitingForMe',
    title: 'Waiting for me',
    description: 'Requests for more room that wait for an answer of yours.',
    components: () => import('./extensions/HomeWidget'),
    layout: { height: { minRows: 4 }, width: { minColumns: 4 } },
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
