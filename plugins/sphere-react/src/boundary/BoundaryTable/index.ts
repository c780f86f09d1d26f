export { BoundaryTable, type BoundaryTableProps } from './BoundaryTable';
export type { MoreHref, RowAction, RowActionsOf } from './tableLayout';
