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
  type Family,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import { useElementWidth } from '../useElementWidth';
import { ZoneMark, type MarkOf } from '../ZoneMark';
import { FamilyRows } from './FamilyRows';
import { UnlistedRow } from './UnlistedRow';

/** @public */
export interface BoundaryTableProps {
  readonly rows: readonly BoundaryTableRow[];
  /** The family whose rows are highlighted. */
  readonly selectedFamily?: Family;
  /** The id to which a skip link leads. */
  readonly id?: string;
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
  const { rows, selectedFamily, id = 'boundary-table' } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const [width, ref] = useElementWidth();
  const layout = width !== undefined && width < WIDE ? 'narrow' : 'wide';
  const entries = rows.filter(
    (row): row is BoundaryEntryRow => row.type === 'entry',
  );
  return (
    <div id={id} ref={ref} tabIndex={-1} className={classes.root}>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('table.title')}
      >
        <TableHead>
          {layout === 'wide' ? <WideHead /> : <NarrowHead />}
        </TableHead>
        {FAMILIES.map(family => {
          const ofFamily = entries.filter(row => row.family === family);
          return ofFamily.length === 0 ? null : (
            <FamilyRows
              key={family}
              family={family}
              rows={ofFamily}
              layout={layout}
              highlight={family === selectedFamily ? 'selected' : 'none'}
            />
          );
        })}
        {rows.map(row =>
          row.type === 'unlisted' ? (
            <UnlistedRow key={row.id} row={row} layout={layout} />
          ) : null,
        )}
      </Table>
    </div>
  );
}

function WideHead() {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  return (
    <TableRow>
      <Head className={classes.what} words={t('table.what')} />
      <Head mark="inside" words={t('zone.inside')} />
      <Head mark="extendable" words={t('zone.extendable')} />
      <Head mark="forbidden" words={t('zone.forbidden')} />
      <Head className={classes.limits} words={t('table.limits')} />
      <Head className={classes.enforced} words={t('table.enforced')} />
      <Head className={classes.from} words={t('table.from')} />
    </TableRow>
  );
}

function NarrowHead() {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  return (
    <TableRow>
      <Head className={classes.whatNarrow} words={t('table.what')} />
      <Head mark="inside" words={t('zone.inside')} />
      <Head words={t('table.limits')} />
      <TableCell className={classes.toggle}>
        <span className={classes.unseen}>{t('table.details')}</span>
      </TableCell>
    </TableRow>
  );
}

interface HeadProps {
  readonly words: string;
  readonly mark?: MarkOf;
  readonly className?: string;
}

function Head({ words, mark, className }: HeadProps) {
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
