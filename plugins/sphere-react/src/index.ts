/**
 * The API ref, hooks and shared parts of Sphere for frontend plugins.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './boundary';
export * from './translation';
