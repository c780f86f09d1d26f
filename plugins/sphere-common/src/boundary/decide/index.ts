export * from './boundaryUse';
export {
  compileBoundary,
  type CompileBoundaryOptions,
  type CompiledBoundary,
} from './compileBoundary';
export * from './createQuestion';
export * from './decide';
export * from './decision';
export { boundaryFreezeSchema, boundaryOverlaySchema } from './overlay';
export type { BoundaryFreeze, BoundaryOverlay } from './overlay';
export * from './question';
export * from './resourceId';
export * from './authzen';
