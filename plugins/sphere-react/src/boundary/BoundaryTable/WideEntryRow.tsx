import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { usePhrases } from '../usePhrases';
import { LimitWords } from './LimitWords';
import { MatchWords } from './MatchWords';
import type { EntryRowProps } from './tableLayout';
import { WhatCell } from './WhatCell';

const useStyles = makeStyles(
  {
    cell: { verticalAlign: 'top', overflowWrap: 'anywhere' },
    words: { '&::first-letter': { textTransform: 'uppercase' } },
  },
  { name: 'SphereWideEntryRow' },
);

/** An entry with all its columns. @internal */
export function WideEntryRow({ row, highlight }: EntryRowProps) {
  const classes = useStyles();
  const render = usePhrases();
  return (
    <TableRow aria-current={highlight === 'selected' ? 'true' : undefined}>
      <WhatCell row={row} reason="shown" />
      <Cell>
        <MatchWords match={row.inside} />
      </Cell>
      <Cell>
        <MatchWords match={row.askFirst} />
      </Cell>
      <Cell>
        <MatchWords match={row.forbidden} />
      </Cell>
      <Cell>
        <LimitWords limits={row.limits} />
      </Cell>
      <Cell>
        <Typography variant="body2" className={classes.words}>
          {render(row.enforced)}
        </Typography>
      </Cell>
      <Cell>
        <Typography variant="body2" className={classes.words}>
          {render(row.from)}
        </Typography>
      </Cell>
    </TableRow>
  );
}

function Cell({ children }: { readonly children: ReactNode }) {
  const classes = useStyles();
  return <TableCell className={classes.cell}>{children}</TableCell>;
}
