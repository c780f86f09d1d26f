/**
 * The pure core of Sphere: documents and their schemas, boundary, map model, permissions and a typed client. No file
 * or network access of its own, no clock, no randomness, no React.
 *
 * @packageDocumentation
 */
export * from './boundary';
export * from './catalog';
export * from './client';
export * from './declarations';
export * from './extensions';
export * from './inventory';
export * from './journal';
export * from './permissions';
