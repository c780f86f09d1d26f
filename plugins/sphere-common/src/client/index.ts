export * from './SphereApi';
export * from './SphereClient';
export * from './queries';
