/**
 * What other backend packages use to extend Sphere.
 *
 * @packageDocumentation
 */
export * from './boundary';
export * from './decisions';
export * from './permissions';
