export { createSphereMapModel } from './createSphereMapModel';
export * from './mapGeometry';
export * from './mapLayout';
export * from './sphereMapModel';
export type { TextStyle } from './textWidth';
