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
  spherePlugin,
  SpheresPage,
} from './plugin';
export {
  canWeRouteRef,
  libraryRouteRef,
  rootRouteRef,
  sourcesRouteRef,
  sphereBoundaryRouteRef,
  sphereHistoryRouteRef,
  sphereRouteRef,
} from './routes';
export { sphereTranslationRef } from './translation';
