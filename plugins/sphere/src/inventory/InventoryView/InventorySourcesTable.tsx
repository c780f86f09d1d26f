import { Link } from '@backstage/core-components';
import type { InventorySource } from '@dataops-sphere/plugin-sphere-common';
import Chip from '@material-ui/core/Chip';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DateText } from '../../page/DateText';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import type { Place } from '../resourcesQuery';
import { SeenSince } from '../SeenText';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3) },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    fontWeight: 700,
  },
  chip: { margin: 0 },
  kinds: { overflowWrap: 'anywhere' },
  short: { whiteSpace: 'nowrap' },
}));

const COUNTS = [
  ['resources', 'all'],
  ['inside', 'inside'],
  ['outside', 'outside'],
  ['uncovered', 'uncovered'],
] as const satisfies readonly (readonly [keyof InventorySource, Place])[];

/** Properties of {@link InventorySourcesTable}. @internal */
export interface InventorySourcesTableProps {
  readonly sources: readonly InventorySource[];
  /** The source whose resources are listed below. */
  readonly chosen?: string;
}

/** The sources of the inventory. Each number leads to the list that it counts. @internal */
export function InventorySourcesTable(props: InventorySourcesTableProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <TableContainer component={Paper} className={classes.root}>
      <Table size="small" aria-label={t('inventory.sources')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('inventory.column.source')}</TableCell>
            <TableCell>{t('inventory.column.complete')}</TableCell>
            {COUNTS.map(([count]) => (
              <TableCell key={count} align="right" className={classes.short}>
                {t(`inventory.column.${count}`)}
              </TableCell>
            ))}
            <TableCell>{t('inventory.column.observed')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.sources.map(source => (
            <SourceRow
              key={source.source}
              source={source}
              selected={props.chosen === source.source}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function SourceRow(props: {
  readonly source: InventorySource;
  readonly selected: boolean;
}) {
  const { source, selected } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <TableRow selected={selected}>
      <TableCell>
        <div className={classes.name}>
          {source.source}
          {source.unfinished && (
            <Chip
              size="small"
              variant="outlined"
              className={classes.chip}
              label={t('inventory.unfinished')}
              title={t('inventory.unfinishedHint')}
            />
          )}
        </div>
      </TableCell>
      <TableCell className={classes.kinds}>
        {source.complete.join(', ') || t('inventory.completeNone')}
      </TableCell>
      {COUNTS.map(([count, place]) => (
        <TableCell key={count} align="right">
          <CountLink source={source} count={count} place={place} />
        </TableCell>
      ))}
      <TableCell className={classes.short}>
        <SeenSince seen={source} />
        {source.stale && (
          <Typography variant="body2" color="textSecondary">
            {t('inventory.validUntil', {
              date: <DateText at={source.validUntil} />,
            })}
          </Typography>
        )}
      </TableCell>
    </TableRow>
  );
}

function CountLink(props: {
  readonly source: InventorySource;
  readonly count: (typeof COUNTS)[number][0];
  readonly place: Place;
}) {
  const { source, count, place } = props;
  const { t } = useSphereTranslation();
  const number = String(source[count]);
  if (source[count] === 0) return <>{number}</>;
  const to = new URLSearchParams({
    view: 'inventory',
    source: source.source,
    place,
  });
  return (
    <Link
      to={`?${to}`}
      underline="always"
      aria-label={t('inventory.countOf', {
        number,
        what: t(`inventory.column.${count}`),
        source: source.source,
      })}
    >
      {number}
    </Link>
  );
}
