import { PageBlueprint } from '@backstage/frontend-plugin-api';
import RateReviewIcon from '@material-ui/icons/RateReview';
import TrackChangesIcon from '@material-ui/icons/TrackChanges';
import { requestRouteRef, reviewsRouteRef, rootRouteRef } from '../routes';

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

/** `page:sphere/reviews`: what waits for an answer, the second entry of the sidebar. @internal */
export const reviewsPage = PageBlueprint.make({
  name: 'reviews',
  params: {
    path: '/sphere-reviews',
    title: 'Reviews',
    icon: <RateReviewIcon fontSize="inherit" />,
    routeRef: reviewsRouteRef,
    noHeader: true,
    loader: () =>
      import('../extensions/ReviewsPage/ReviewsPage').then(m => (
        <m.ReviewsPage />
      )),
  },
});

/** `page:sphere/request`: one request. Without an icon, and with a parameter in its path, the sidebar leaves it out. @internal */
export const requestPage = PageBlueprint.make({
  name: 'request',
  params: {
    path: '/sphere-requests/:id',
    title: 'Request',
    routeRef: requestRouteRef,
    noHeader: true,
    loader: () =>
      import('../extensions/RequestPage/RequestPage').then(m => (
        <m.RequestPage />
      )),
  },
});
