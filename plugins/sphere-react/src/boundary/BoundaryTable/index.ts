export { BoundaryTable, type BoundaryTableProps } from './BoundaryTable';
