import type {
  BoundaryEntryRow,
  BoundaryTableRow,
} from '@dataops-sphere/plugin-sphere-common';

import type { RequestLinkOf } from '../SphereMap';

/** @internal */
export type TableLayout = 'wide' | 'narrow';

/** Number of columns of each layout. @internal */
export const COLUMNS: Readonly<Record<TableLayout, number>> = {
  wide: 7,
  narrow: 4,
};

/** Where all resources of a row are listed. @public */
export type MoreHref = (row: BoundaryTableRow) => string | undefined;

/** Something that can be done about a row. @public */
export interface RowAction {
  readonly label: string;
  /** Why it cannot be done. */
  readonly reason?: string;
  readonly onChoose: () => void;
}

/** What can be done about a row; a row without anything has no menu. @public */
export type RowActionsOf = (row: BoundaryEntryRow) => readonly RowAction[];

/** What both kinds of entry row are given. @internal */
export interface EntryRowProps {
  readonly row: BoundaryEntryRow;
  readonly highlight: 'none' | 'selected';
  readonly moreHref?: MoreHref;
  readonly requestLink?: RequestLinkOf;
  readonly rowActions?: RowActionsOf;
}
