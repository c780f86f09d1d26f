export { createSphereMapModel } from './createSphereMapModel';
export * from './mapGeometry';
export * from './mapLayout';
export { DOT_PITCH, DOT_RADIUS } from './placeDots';
export { DIAMOND_RADIUS, type MapPoint } from './placeOutside';
export * from './sphereMapModel';
export type { TextStyle } from './textWidth';
export { radiusOfUse } from './wedge';
