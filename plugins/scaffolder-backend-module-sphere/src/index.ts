/**
 * Scaffolder action that asks whether something lies inside a sphere.
 *
 * @packageDocumentation
 */
export { scaffolderModuleSphere as default } from './module';
