import { useState } from 'react';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { BoundaryUnmatchedRow } from '@dataops-sphere/plugin-sphere-common';
import { usePhrases } from '../usePhrases';
import { ResourceRows } from './ResourceRows';
import { ResourcesToggle } from './ResourcesToggle';
import { COLUMNS, type MoreHref, type TableLayout } from './tableLayout';

/** @internal */
export interface UnmatchedRowProps {
  readonly row: BoundaryUnmatchedRow;
  readonly layout: TableLayout;
  readonly highlight: 'none' | 'selected';
  readonly moreHref?: MoreHref;
}

/** The resources of a family that no statement decides. @internal */
export function UnmatchedRow(props: UnmatchedRowProps) {
  const { row, layout, highlight, moreHref } = props;
  const render = usePhrases();
  const [isOpen, setOpen] = useState(false);
  const what = render(row.what);
  return (
    <>
      <TableRow aria-current={highlight === 'selected' ? 'true' : undefined}>
        <TableCell component="th" scope="row">
          <Typography variant="subtitle2" component="span">
            {what}
          </Typography>
        </TableCell>
        <TableCell colSpan={COLUMNS[layout] - 1}>
          <ResourcesToggle
            what={what}
            resources={row.resources}
            isOpen={isOpen}
            onToggle={() => setOpen(!isOpen)}
          />
        </TableCell>
      </TableRow>
      {isOpen && (
        <ResourceRows
          what={what}
          resources={row.resources}
          layout={layout}
          moreHref={moreHref?.(row)}
        />
      )}
    </>
  );
}
