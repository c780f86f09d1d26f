export * from './SphereAccessFacts';
export * from './SphereFilter';
export * from './conditions';
export * from './rules';
export * from './spherePermissionResourceRef';
