import type { Operations } from '@dataops-sphere/plugin-sphere-common';
import Button from '@material-ui/core/Button';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { momentWords } from '../extensions/Decision/dateWords';
import { DateText } from '../page/DateText';
import { Panel } from '../page/Panel';
import { useSphereTranslation } from '../page/useSphereTranslation';
import { useWholeWords } from '../page/useWholeWords';

type Outbox = Operations['outbox'];

const useStyles = makeStyles(theme => ({
  error: { overflowWrap: 'anywhere', minWidth: 160 },
  empty: { padding: theme.spacing(2) },
}));

const COLUMNS = [
  'delivery',
  'channel',
  'state',
  'attempts',
  'since',
  'next',
  'error',
  'action',
] as const;

/** Properties of {@link DeliveriesTable}. @internal */
export interface DeliveriesTableProps {
  readonly outbox: Outbox;
  readonly busy: 'retrying' | 'no';
  readonly onRetry: (id: string) => void;
}

/** What waits to be delivered, and what was given up, with the way to try it again. @internal */
export function DeliveriesTable(props: DeliveriesTableProps) {
  const { outbox } = props;
  const classes = useStyles();
  const words = useWholeWords();
  const { t } = useSphereTranslation();
  const title = t('room.operations.delivery');
  const all = outbox.waiting + outbox.poisoned;
  return (
    <Panel title={title} noPadding>
      {all === 0 && (
        <Typography variant="body2" className={classes.empty}>
          {t('room.operations.nothingWaits')}
        </Typography>
      )}
      {outbox.items.length > 0 && (
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
              {outbox.items.map(item => (
                <DeliveryRow key={item.id} item={item} {...props} />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {outbox.items.length < all && (
        <Typography variant="body2" className={classes.empty}>
          {t('room.operations.more')}
        </Typography>
      )}
    </Panel>
  );
}

function DeliveryRow(
  props: Pick<DeliveriesTableProps, 'busy' | 'onRetry'> & {
    readonly item: Outbox['items'][number];
  },
) {
  const { item, busy, onRetry } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { type, channel, createdAt, nextTryAt } = item;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {type}
      </TableCell>
      <TableCell>{channel}</TableCell>
      <TableCell>{t(`room.operations.itemState.${item.state}`)}</TableCell>
      <TableCell>{item.attempts}</TableCell>
      <TableCell>
        <DateText at={createdAt} />
      </TableCell>
      <TableCell>{nextTryAt ? <DateText at={nextTryAt} /> : '–'}</TableCell>
      <TableCell className={classes.error}>{item.lastError ?? '–'}</TableCell>
      <TableCell>
        {item.state === 'poisoned' ? (
          <Button
            size="small"
            variant="outlined"
            disabled={busy === 'retrying'}
            aria-label={t('room.operations.retryOf', {
              type,
              channel,
              date: momentWords(createdAt),
            })}
            onClick={() => onRetry(item.id)}
          >
            {t('room.operations.retry')}
          </Button>
        ) : (
          '–'
        )}
      </TableCell>
    </TableRow>
  );
}
