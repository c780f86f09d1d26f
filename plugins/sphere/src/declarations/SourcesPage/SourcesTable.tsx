import { Link } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  sphereSourceRefreshPermission,
  type Source,
} from '@dataops-sphere/plugin-sphere-common';
import { DateText } from '../../page/DateText';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3) },
  name: { fontWeight: 700 },
  target: { overflowWrap: 'anywhere' },
  short: { whiteSpace: 'nowrap' },
}));

/** Properties of {@link SourcesTable}. @internal */
export interface SourcesTableProps {
  readonly sources: readonly Source[];
  /** The source whose problems are shown below. */
  readonly chosen?: string;
  readonly refreshing?: string;
  readonly onRefresh: (source: string) => void;
}

/** The configured sources, each with how its last scan went. @internal */
export function SourcesTable(props: SourcesTableProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <TableContainer component={Paper} className={classes.root}>
      <Table aria-label={t('sources.table')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('sources.columnSource')}</TableCell>
            <TableCell>{t('sources.columnStatus')}</TableCell>
            <TableCell>{t('sources.columnDocuments')}</TableCell>
            <TableCell>{t('sources.columnProblems')}</TableCell>
            <TableCell>{t('sources.columnScan')}</TableCell>
            <TableCell>{t('sources.columnRefresh')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.sources.map(source => (
            <SourceRow key={source.id} source={source} {...props} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function SourceRow(props: SourcesTableProps & { readonly source: Source }) {
  const { source, chosen } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <TableRow selected={chosen === source.id}>
      <TableCell>
        <span className={classes.name}>{source.id}</span>
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.target}
        >
          {source.target}
        </Typography>
      </TableCell>
      <TableCell>
        {t(`sources.status.${source.status}`)}
        {source.error && (
          <Typography variant="body2" color="textSecondary">
            {source.error}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <Counts source={source} />
      </TableCell>
      <TableCell className={classes.short}>
        <ProblemsLink source={source} />
      </TableCell>
      <TableCell className={classes.short}>
        <LastScan source={source} />
      </TableCell>
      <TableCell className={classes.short}>
        <RefreshButton {...props} />
      </TableCell>
    </TableRow>
  );
}

function ProblemsLink({ source }: { readonly source: Source }) {
  const { t } = useSphereTranslation();
  if (source.problems === 0) return <>–</>;
  const problems = t('sources.total', { count: source.problems });
  return (
    <Link
      to={`?source=${encodeURIComponent(source.id)}`}
      aria-label={t('sources.showOf', { problems, source: source.id })}
    >
      {problems}
    </Link>
  );
}

function Counts({ source }: { readonly source: Source }) {
  const { t } = useSphereTranslation();
  return (
    <>
      <Typography variant="body2">
        {(['spheres', 'archetypes', 'checkpoints'] as const)
          .filter(kind => source[kind] > 0)
          .map(kind => t(`sources.${kind}`, { count: source[kind] }))
          .join(', ') || t('sources.nothing')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('sources.files', { count: source.files })}
      </Typography>
    </>
  );
}

function LastScan({ source }: { readonly source: Source }) {
  const { t } = useSphereTranslation();
  const { lastScanAt, lastSuccessAt } = source;
  if (!lastScanAt) return <>–</>;
  return (
    <>
      <DateText at={lastScanAt} />
      {lastSuccessAt && lastSuccessAt !== lastScanAt && (
        <Typography variant="body2" color="textSecondary">
          {t('sources.lastSuccess', { date: <DateText at={lastSuccessAt} /> })}
        </Typography>
      )}
    </>
  );
}

function RefreshButton(props: SourcesTableProps & { readonly source: Source }) {
  const { source, refreshing, onRefresh } = props;
  const { t } = useSphereTranslation();
  const { allowed } = usePermission({
    permission: sphereSourceRefreshPermission,
  });
  const action = t(
    refreshing === source.id ? 'sources.refreshing' : 'sources.refresh',
  );
  return (
    <span title={allowed ? undefined : t('sources.mayNotRefresh')}>
      <Button
        size="small"
        variant="outlined"
        disabled={!allowed || refreshing !== undefined}
        aria-label={t('sources.refreshOf', { action, source: source.id })}
        onClick={() => onRefresh(source.id)}
      >
        {action}
      </Button>
    </span>
  );
}
