import { useEffect } from 'react';
import Table from '@material-ui/core/Table';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FAMILIES,
  type BoundaryEntryRow,
  type BoundaryTableRow,
  type BoundaryUnmatchedRow,
  type Family,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import { useElementWidth } from '../useElementWidth';
import type { RequestLinkOf } from '../SphereMap';
import { ZoneMark, type MarkOf } from '../ZoneMark';
import { FamilyRows } from './FamilyRows';
import type { MoreHref, RowActionsOf, TableLayout } from './tableLayout';
import { UnlistedRow } from './UnlistedRow';

/** @public */
export interface BoundaryTableProps {
  readonly rows: readonly BoundaryTableRow[];
  /** The family whose rows are highlighted. */
  readonly selectedFamily?: Family;
  /** The statement that is highlighted and brought into view; a new object brings it there again. */
  readonly selectedEntry?: { readonly id: string };
  /** The id to which a skip link leads. */
  readonly id?: string;
  /** Where all resources of a row are listed, for rows that have more than are named. */
  readonly moreHref?: MoreHref;
  /** Where requests for more room are read; without it they are told, but lead nowhere. */
  readonly requestLink?: RequestLinkOf;
  /** What can be done about a row, in a menu. */
  readonly rowActions?: RowActionsOf;
}

/** Container width in pixels below which only three columns stand and the rest is behind a button. */
const WIDE = 900;

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      width: '100%',
      overflowX: 'auto',
      outlineOffset: 2,
    },
    table: { tableLayout: 'fixed' },
    headWords: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
    what: { width: '17%' },
    whatNarrow: { width: '32%' },
    limits: { width: '16%' },
    enforced: { width: '10%' },
    from: { width: '10%' },
    toggle: { width: 56 },
    unseen: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  }),
  { name: 'SphereBoundaryTable' },
);

/** The boundary in words, by family; it says all that the map says, and more. @public */
export function BoundaryTable(props: BoundaryTableProps) {
  const { rows, selectedEntry, id = 'boundary-table', moreHref } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const [width, ref] = useElementWidth();
  useRowInView(id, selectedEntry);
  const layout = width !== undefined && width < WIDE ? 'narrow' : 'wide';
  const entries = rows.filter(
    (row): row is BoundaryEntryRow => row.type === 'entry',
  );
  const Head = layout === 'wide' ? WideHead : NarrowHead;
  return (
    <div id={id} ref={ref} tabIndex={-1} className={classes.root}>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('table.title')}
      >
        <TableHead>
          <Head used={sayUse(entries) ? t('table.used') : t('table.limits')} />
        </TableHead>
        <Families {...props} entries={entries} layout={layout} />
        {rows.map(row =>
          row.type === 'unlisted' ? (
            <UnlistedRow
              key={row.id}
              row={row}
              layout={layout}
              moreHref={moreHref}
              requestLink={props.requestLink}
            />
          ) : null,
        )}
      </Table>
    </div>
  );
}

/** Takes the reader to the highlighted row. */
function useRowInView(id: string, entry: BoundaryTableProps['selectedEntry']) {
  useEffect(() => {
    if (!entry) return;
    const row = document
      .getElementById(id)
      ?.querySelector<HTMLElement>(`tr[data-entry="${CSS.escape(entry.id)}"]`);
    row?.scrollIntoView?.({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [id, entry]);
}

interface FamiliesProps extends BoundaryTableProps {
  readonly entries: readonly BoundaryEntryRow[];
  readonly layout: TableLayout;
}

function Families(props: FamiliesProps) {
  const { rows, entries, layout, moreHref, requestLink } = props;
  const { selectedFamily, selectedEntry } = props;
  const unmatched = rows.filter(
    (row): row is BoundaryUnmatchedRow => row.type === 'unmatched',
  );
  return (
    <>
      {FAMILIES.map(family => {
        const ofFamily = entries.filter(row => row.family === family);
        return ofFamily.length === 0 ? null : (
          <FamilyRows
            key={family}
            family={family}
            rows={ofFamily}
            layout={layout}
            highlight={family === selectedFamily ? 'selected' : 'none'}
            unmatched={unmatched.find(row => row.family === family)}
            selectedEntry={selectedEntry?.id}
            moreHref={moreHref}
            requestLink={requestLink}
            rowActions={props.rowActions}
          />
        );
      })}
    </>
  );
}

function sayUse(rows: readonly BoundaryEntryRow[]): boolean {
  return rows.some(row => row.resources || row.limits.some(l => l.use));
}

interface HeadRowProps {
  /** What the column of limits is called. */
  readonly used: string;
}

function WideHead({ used }: HeadRowProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  return (
    <TableRow>
      <HeadCell className={classes.what} words={t('table.what')} />
      <HeadCell mark="inside" words={t('zone.inside')} />
      <HeadCell mark="extendable" words={t('zone.extendable')} />
      <HeadCell mark="forbidden" words={t('zone.forbidden')} />
      <HeadCell className={classes.limits} words={used} />
      <HeadCell className={classes.enforced} words={t('table.enforced')} />
      <HeadCell className={classes.from} words={t('table.from')} />
    </TableRow>
  );
}

function NarrowHead({ used }: HeadRowProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  return (
    <TableRow>
      <HeadCell className={classes.whatNarrow} words={t('table.what')} />
      <HeadCell mark="inside" words={t('zone.inside')} />
      <HeadCell words={used} />
      <TableCell className={classes.toggle}>
        <span className={classes.unseen}>{t('table.details')}</span>
      </TableCell>
    </TableRow>
  );
}

interface HeadCellProps {
  readonly words: string;
  readonly mark?: MarkOf;
  readonly className?: string;
}

function HeadCell({ words, mark, className }: HeadCellProps) {
  const classes = useStyles();
  return (
    <TableCell className={className}>
      <span className={classes.headWords}>
        {mark && <ZoneMark of={mark} />}
        {words}
      </span>
    </TableCell>
  );
}
