import type { BoundaryEntryRow } from '@dataops-sphere/plugin-sphere-common';

/** @internal */
export type TableLayout = 'wide' | 'narrow';

/** Number of columns of each layout. @internal */
export const COLUMNS: Readonly<Record<TableLayout, number>> = {
  wide: 7,
  narrow: 4,
};

/** What both kinds of entry row are given. @internal */
export interface EntryRowProps {
  readonly row: BoundaryEntryRow;
  readonly highlight: 'none' | 'selected';
}
