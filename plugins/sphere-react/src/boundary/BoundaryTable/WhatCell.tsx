import TableCell from '@material-ui/core/TableCell';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { BoundaryEntryRow } from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import { RowMenu } from './RowMenu';
import type { RowAction } from './tableLayout';

const useStyles = makeStyles(
  {
    cell: { verticalAlign: 'top', overflowWrap: 'anywhere' },
    head: { display: 'flex', justifyContent: 'space-between' },
    clamped: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 4,
      overflow: 'hidden',
    },
  },
  { name: 'SphereWhatCell' },
);

/** @internal */
export interface WhatCellProps {
  readonly row: BoundaryEntryRow;
  /** Whether the reason stands here. */
  readonly reason: 'shown' | 'elsewhere';
  readonly actions?: readonly RowAction[];
}

/** What an entry is about: the header of its row. @internal */
export function WhatCell({ row, reason, actions = [] }: WhatCellProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const notes = [
    row.what === row.kindPlural ? undefined : row.kindPlural,
    row.actions && t('table.onlyActions', { actions: row.actions.join(', ') }),
    reason === 'shown' ? row.reason : undefined,
  ].filter(note => note !== undefined);
  return (
    <TableCell component="th" scope="row" className={classes.cell}>
      <div className={classes.head}>
        <Typography
          variant="subtitle2"
          component="span"
          title={row.what}
          className={classes.clamped}
        >
          {row.what}
        </Typography>
        {actions.length > 0 && <RowMenu what={row.what} actions={actions} />}
      </div>
      {notes.map(note => (
        <Typography
          key={note}
          variant="caption"
          component="p"
          color="textSecondary"
        >
          {note}
        </Typography>
      ))}
    </TableCell>
  );
}
