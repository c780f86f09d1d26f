export { BoundaryTable, type BoundaryTableProps } from './BoundaryTable';
export type { MoreHref } from './tableLayout';
