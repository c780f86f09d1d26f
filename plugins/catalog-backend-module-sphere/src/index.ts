/**
 * Kind `Sphere` in the Backstage catalog: processor and entity provider.
 *
 * @packageDocumentation
 */
export { catalogModuleSphere as default } from './module';
