import type { Operations } from '@dataops-sphere/plugin-sphere-common';
import Chip from '@material-ui/core/Chip';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DateText } from '../page/DateText';
import { Panel } from '../page/Panel';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { useWholeWords } from '../page/useWholeWords';

const useStyles = makeStyles(theme => ({
  chip: { margin: 0 },
  act: { borderColor: theme.palette.warning.main },
  error: { overflowWrap: 'anywhere', minWidth: 160 },
  empty: { padding: theme.spacing(2) },
}));

const COLUMNS = ['job', 'state', 'lastRun', 'lastOk', 'error'] as const;

/** Properties of {@link JobsTable}. @internal */
export interface JobsTableProps {
  readonly jobs: Operations['jobs'];
}

/** The heartbeats of the background jobs. @internal */
export function JobsTable({ jobs }: JobsTableProps) {
  const classes = useStyles();
  const words = useWholeWords();
  const { t } = useSphereTranslation();
  const title = t('room.operations.jobs');
  return (
    <Panel title={title} noPadding>
      {jobs.length === 0 ? (
        <Typography variant="body2" className={classes.empty}>
          {t('room.operations.noJobs')}
        </Typography>
      ) : (
        <TableContainer>
          <Table size="small" className={words.table} aria-label={title}>
            <TableHead>
              <TableRow>
                {COLUMNS.map(column => (
                  <TableCell key={column}>
                    {t(`room.operations.${column}`)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {jobs.map(job => (
                <JobRow key={job.name} job={job} />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Panel>
  );
}

function JobRow({ job }: { readonly job: Operations['jobs'][number] }) {
  const { name, state, lastRunAt, lastOkAt, lastError } = job;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const never = t('room.operations.never');
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {name}
      </TableCell>
      <TableCell>
        <Chip
          size="small"
          variant="outlined"
          className={
            state === 'ok' ? classes.chip : `${classes.chip} ${classes.act}`
          }
          label={t(`room.operations.states.${state}`)}
        />
      </TableCell>
      <TableCell>{lastRunAt ? <DateText at={lastRunAt} /> : never}</TableCell>
      <TableCell>{lastOkAt ? <DateText at={lastOkAt} /> : never}</TableCell>
      <TableCell className={classes.error}>{lastError ?? '–'}</TableCell>
    </TableRow>
  );
}
