import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState, type ReactNode } from 'react';
import { usePhrases } from '../usePhrases';
import { MatchWords } from './MatchWords';
import { ResourceRows } from './ResourceRows';
import { RoomWords } from './RoomWords';
import type { EntryRowProps } from './tableLayout';
import { UsedCell } from './UsedCell';
import { WhatCell } from './WhatCell';

const useStyles = makeStyles(
  {
    cell: { verticalAlign: 'top', overflowWrap: 'anywhere' },
    words: { '&::first-letter': { textTransform: 'uppercase' } },
  },
  { name: 'SphereWideEntryRow' },
);

/** An entry with all its columns. @internal */
export function WideEntryRow(props: EntryRowProps) {
  const { row, highlight, moreHref, requestLink, rowActions } = props;
  const classes = useStyles();
  const render = usePhrases();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <TableRow
        data-entry={row.id}
        tabIndex={-1}
        aria-current={highlight === 'selected' ? 'true' : undefined}
      >
        <WhatCell row={row} reason="shown" actions={rowActions?.(row)} />
        <Cell>
          <MatchWords match={row.inside} />
        </Cell>
        <Cell>
          <MatchWords match={row.askFirst} />
        </Cell>
        <Cell>
          <MatchWords match={row.forbidden} />
        </Cell>
        <UsedCell row={row} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        <Cell>
          <Typography variant="body2" className={classes.words}>
            {render(row.enforced)}
          </Typography>
        </Cell>
        <Cell>
          <Typography variant="body2" className={classes.words}>
            {render(row.from)}
          </Typography>
          <RoomWords room={row.room} requestLink={requestLink} />
        </Cell>
      </TableRow>
      {isOpen && row.resources && (
        <ResourceRows
          what={row.what}
          resources={row.resources}
          layout="wide"
          moreHref={moreHref?.(row)}
        />
      )}
    </>
  );
}

function Cell({ children }: { readonly children: ReactNode }) {
  const classes = useStyles();
  return <TableCell className={classes.cell}>{children}</TableCell>;
}
