export * from './sphereBoundaryKindsExtensionPoint';
