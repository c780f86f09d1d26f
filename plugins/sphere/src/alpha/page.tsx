import { PageBlueprint } from '@backstage/frontend-plugin-api';
import TrackChangesIcon from '@material-ui/icons/TrackChanges';
import { rootRouteRef } from '../routes';

/**
 * `page:sphere`: everything below `/spheres`. One page with routes of its own, so that the sidebar has one entry; it
 * draws its own header, which the legacy system shares.
 * @internal
 */
export const spheresPage = PageBlueprint.make({
  params: {
    path: '/spheres',
    title: 'Spheres',
    icon: <TrackChangesIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    noHeader: true,
    loader: () =>
      import('../page/SpheresRouter').then(m => <m.SpheresRouter />),
  },
});
