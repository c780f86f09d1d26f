import { useState } from 'react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BoundaryUnlistedRow } from '@dataops-sphere/plugin-sphere-common';
import { usePhrases } from '../usePhrases';
import { ZoneChip } from '../ZoneChip';
import { ResourceRows } from './ResourceRows';
import { ResourcesToggle } from './ResourcesToggle';
import type { RequestLinkOf } from '../SphereMap';
import { RoomWords } from './RoomWords';
import { COLUMNS, type MoreHref, type TableLayout } from './tableLayout';

/** @internal */
export interface UnlistedRowProps {
  readonly row: BoundaryUnlistedRow;
  readonly layout: TableLayout;
  readonly moreHref?: MoreHref;
  readonly requestLink?: RequestLinkOf;
}

const useStyles = makeStyles(
  theme => ({
    body: {
      borderTop: `1px solid ${theme.palette.divider}`,
      '& tr:nth-of-type(n)': { backgroundColor: 'transparent' },
    },
    words: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'SphereUnlistedRow' },
);

/** What holds for every kind that no entry speaks of, and the resources of families without an entry. @internal */
export function UnlistedRow(props: UnlistedRowProps) {
  const { row, layout, moreHref, requestLink } = props;
  const classes = useStyles();
  const render = usePhrases();
  const [isOpen, setOpen] = useState(false);
  const what = render(row.what);
  const { resources } = row;
  const hasResources = resources && resources.inside + resources.outside > 0;
  return (
    <TableBody className={classes.body}>
      <TableRow>
        <TableCell component="th" scope="row">
          <Typography variant="subtitle2" component="span">
            {what}
          </Typography>
        </TableCell>
        <TableCell colSpan={COLUMNS[layout] - 1}>
          <div className={classes.words}>
            <ZoneChip zone={row.zone} />
            <Typography variant="body2" color="textSecondary">
              {render(row.match)}
            </Typography>
            <RoomWords room={row.room} requestLink={requestLink} kind="named" />
            {hasResources && (
              <ResourcesToggle
                what={what}
                resources={resources}
                isOpen={isOpen}
                onToggle={() => setOpen(!isOpen)}
              />
            )}
          </div>
        </TableCell>
      </TableRow>
      {isOpen && resources && (
        <ResourceRows
          what={what}
          resources={resources}
          layout={layout}
          moreHref={moreHref?.(row)}
        />
      )}
    </TableBody>
  );
}
