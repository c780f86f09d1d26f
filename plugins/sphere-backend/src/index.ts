/**
 * The backend plugin of Sphere.
 *
 * @packageDocumentation
 */
export { spherePlugin as default } from './plugin';
