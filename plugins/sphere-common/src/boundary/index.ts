export * from './archetypeEntry';
export * from './boundaryKind';
export * from './builtInKinds';
export * from './decide';
export * from './entry';
export * from './explain';
export * from './kindRegistry';
export * from './limitUseState';
export * from './map';
export * from './matcher';
export * from './phrases';
export * from './resolveSphere';
export * from './resolvedSphere';
export * from './table';
export {
  DEFAULT_DECIDE_WITHIN,
  DEFAULT_MAX_DURATION,
} from './mergeExtensionRules';
export { summarizeFamilies } from './summarizeFamilies';
