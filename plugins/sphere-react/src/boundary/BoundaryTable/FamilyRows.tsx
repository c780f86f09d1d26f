import { useState, type ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  familyPhrase,
  type BoundaryEntryRow,
  type BoundaryUnmatchedRow,
  type Family,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import type { RequestLinkOf } from '../SphereMap';
import { usePhrases } from '../usePhrases';
import { NarrowEntryRow } from './NarrowEntryRow';
import { WideEntryRow } from './WideEntryRow';
import {
  COLUMNS,
  type MoreHref,
  type RowActionsOf,
  type TableLayout,
} from './tableLayout';
import { UnmatchedRow } from './UnmatchedRow';

/** @internal */
export interface FamilyRowsProps {
  readonly family: Family;
  readonly rows: readonly BoundaryEntryRow[];
  readonly layout: TableLayout;
  readonly highlight: 'none' | 'selected';
  /** Id of the one row that is highlighted. */
  readonly selectedEntry?: string;
  /** Resources that none of the rows decides. */
  readonly unmatched?: BoundaryUnmatchedRow;
  readonly moreHref?: MoreHref;
  readonly requestLink?: RequestLinkOf;
  readonly rowActions?: RowActionsOf;
}

/** Rows of one family before the rest is asked for; a boundary may have 5,000. */
const FIRST_ROWS = 25;

const useStyles = makeStyles(
  theme => ({
    // Stripes of the theme would cut the groups apart.
    body: {
      borderTop: `1px solid ${theme.palette.divider}`,
      '& tr:nth-of-type(n)': { backgroundColor: 'transparent' },
      '&:not($selected) tr[aria-current]:nth-of-type(n)': {
        backgroundColor: alpha(theme.palette.primary.main, 0.05),
        boxShadow: `inset 4px 0 ${theme.palette.primary.main}`,
      },
    },
    selected: {
      // A stronger tint would take the contrast from secondary text.
      backgroundColor: alpha(theme.palette.primary.main, 0.05),
      boxShadow: `inset 4px 0 ${theme.palette.primary.main}`,
    },
    family: {
      paddingTop: theme.spacing(2),
      paddingBottom: theme.spacing(0.5),
    },
  }),
  { name: 'SphereFamilyRows' },
);

/** The rows of one family under its name. @internal */
export function FamilyRows(props: FamilyRowsProps) {
  const { family, rows, layout, highlight, unmatched, moreHref } = props;
  const classes = useStyles();
  const render = usePhrases();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const [shown, setShown] = useState(FIRST_ROWS);
  const name = render(familyPhrase(family));
  const Row = layout === 'wide' ? WideEntryRow : NarrowEntryRow;
  const { selectedEntry } = props;
  const named = rows.findIndex(row => row.id === selectedEntry) + 1;
  const length = Math.max(shown, named);
  const hidden = rows.length - length;
  return (
    <TableBody
      className={
        highlight === 'selected'
          ? `${classes.body} ${classes.selected}`
          : classes.body
      }
    >
      <FamilyHead name={name} layout={layout} highlight={highlight} />
      {rows.slice(0, length).map(row => (
        <Row
          key={row.id}
          row={row}
          highlight={row.id === selectedEntry ? 'selected' : highlight}
          moreHref={moreHref}
          requestLink={props.requestLink}
          rowActions={props.rowActions}
        />
      ))}
      {hidden > 0 && (
        <MoreRow columns={COLUMNS[layout]} onShow={() => setShown(rows.length)}>
          {t('table.showMore', { count: hidden, family: name })}
        </MoreRow>
      )}
      {unmatched && (
        <UnmatchedRow
          row={unmatched}
          layout={layout}
          highlight={highlight}
          moreHref={moreHref}
        />
      )}
    </TableBody>
  );
}

interface FamilyHeadProps
  extends Pick<FamilyRowsProps, 'layout' | 'highlight'> {
  readonly name: string;
}

function FamilyHead({ name, layout, highlight }: FamilyHeadProps) {
  const classes = useStyles();
  return (
    <TableRow aria-current={highlight === 'selected' ? 'true' : undefined}>
      <TableCell
        component="th"
        scope="rowgroup"
        colSpan={COLUMNS[layout]}
        className={classes.family}
      >
        <Typography variant="subtitle2" component="span" color="textSecondary">
          {name}
        </Typography>
      </TableCell>
    </TableRow>
  );
}

interface MoreRowProps {
  readonly columns: number;
  readonly onShow: () => void;
  readonly children: ReactNode;
}

function MoreRow({ columns, onShow, children }: MoreRowProps) {
  return (
    <TableRow>
      <TableCell colSpan={columns}>
        <Button size="small" color="primary" onClick={onShow}>
          {children}
        </Button>
      </TableCell>
    </TableRow>
  );
}
