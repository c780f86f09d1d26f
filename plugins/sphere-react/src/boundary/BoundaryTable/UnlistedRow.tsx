import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BoundaryUnlistedRow } from '@dataops-sphere/plugin-sphere-common';
import { usePhrases } from '../usePhrases';
import { ZoneChip } from '../ZoneChip';
import { COLUMNS, type TableLayout } from './tableLayout';

/** @internal */
export interface UnlistedRowProps {
  readonly row: BoundaryUnlistedRow;
  readonly layout: TableLayout;
}

const useStyles = makeStyles(
  theme => ({
    body: {
      borderTop: `1px solid ${theme.palette.divider}`,
      '& tr:nth-of-type(n)': { backgroundColor: 'transparent' },
    },
    words: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  }),
  { name: 'SphereUnlistedRow' },
);

/** What holds for every kind that no entry speaks of. @internal */
export function UnlistedRow({ row, layout }: UnlistedRowProps) {
  const classes = useStyles();
  const render = usePhrases();
  return (
    <TableBody className={classes.body}>
      <TableRow>
        <TableCell component="th" scope="row">
          <Typography variant="subtitle2" component="span">
            {render(row.what)}
          </Typography>
        </TableCell>
        <TableCell colSpan={COLUMNS[layout] - 1}>
          <div className={classes.words}>
            <ZoneChip zone={row.zone} />
            <Typography variant="body2" color="textSecondary">
              {render(row.match)}
            </Typography>
          </div>
        </TableCell>
      </TableRow>
    </TableBody>
  );
}
