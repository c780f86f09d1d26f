export * from './archetypeLeash';
export * from './checkpointDocument';
export * from './contentHash';
export * from './declaration';
export * from './declarationApi';
export * from './revisionApi';
export * from './roomSummary';
export * from './diffDeclarations';
export * from './documents';
export * from './jsonSchemas';
export * from './leash';
export * from './locateInText';
export * from './names';
export * from './parseDeclarations';
export * from './printDeclaration';
export * from './problem';
export * from './sourceApi';
export {
  numberOrParameterSchema,
  parameterExpressionSchema,
} from './expression';
export { didYouMean, type DocumentPath } from './finding';
