import type {
  BoundaryEntryRow,
  BoundaryTableRow,
} from '@dataops-sphere/plugin-sphere-common';

/** @internal */
export type TableLayout = 'wide' | 'narrow';

/** Number of columns of each layout. @internal */
export const COLUMNS: Readonly<Record<TableLayout, number>> = {
  wide: 7,
  narrow: 4,
};

/** Where all resources of a row are listed. @public */
export type MoreHref = (row: BoundaryTableRow) => string | undefined;

/** What both kinds of entry row are given. @internal */
export interface EntryRowProps {
  readonly row: BoundaryEntryRow;
  readonly highlight: 'none' | 'selected';
  readonly moreHref?: MoreHref;
}
