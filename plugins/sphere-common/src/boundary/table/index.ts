export * from './boundaryTableRow';
export {
  createBoundaryTable,
  type BoundaryWordsContext,
} from './createBoundaryTable';
