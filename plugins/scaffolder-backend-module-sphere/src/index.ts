/**
 * Scaffolder actions that ask whether something lies inside a sphere, and for more room.
 *
 * @packageDocumentation
 */
export { scaffolderModuleSphere as default } from './module';
