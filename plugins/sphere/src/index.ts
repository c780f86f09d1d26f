/**
 * Pages and cards of Sphere for the legacy frontend system; `./alpha` has them for the new one.
 *
 * @packageDocumentation
 */
export { isSphereAvailable, isSphereEntity } from './entity/isSphereAvailable';
export {
  EntityGroupSphereCard,
  EntitySphereCard,
  EntitySphereContent,
  HomePageWaitingForMe,
  spherePlugin,
  SphereRequestPage,
  SphereReviewsPage,
  SpheresPage,
} from './plugin';
export {
  canWeRouteRef,
  exceptionsRouteRef,
  libraryRouteRef,
  requestRouteRef,
  reviewsRouteRef,
  rootRouteRef,
  sourcesRouteRef,
  sphereBoundaryRouteRef,
  sphereHistoryRouteRef,
  sphereRequestsRouteRef,
  sphereRouteRef,
  sphereTeamRouteRef,
} from './routes';
export { sphereTranslationRef } from './translation';
