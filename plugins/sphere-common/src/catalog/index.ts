export * from './sphereEntity';
