import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ExtensionSummary } from '@dataops-sphere/plugin-sphere-common';
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
import { GroupLink } from '../../page/GroupLink';
import { useRequestHref } from '../../page/useRequestHref';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { useWholeWords } from '../../page/useWholeWords';
import { sphereRouteRef } from '../../routes';
import { daysUntil } from '../RoomCards/turnsOf';

const useStyles = makeStyles(theme => ({
  what: { overflowWrap: 'anywhere', minWidth: 180 },
  chip: { margin: theme.spacing(0.5, 0, 0) },
}));

const COLUMNS = [
  'sphere',
  'what',
  'since',
  'until',
  'askedBy',
  'platformOwner',
] as const;

/** Properties of {@link ExceptionsTable}. @internal */
export interface ExceptionsTableProps {
  readonly items: readonly ExtensionSummary[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Extensions of any sphere, with their ends. @internal */
export function ExceptionsTable({ items, at }: ExceptionsTableProps) {
  const words = useWholeWords();
  const { t } = useSphereTranslation();
  return (
    <TableContainer component={Paper}>
      <Table
        size="small"
        className={words.table}
        aria-label={t('room.exceptions.table')}
      >
        <TableHead>
          <TableRow>
            {COLUMNS.map(column => (
              <TableCell key={column}>
                {t(`room.exceptions.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map(item => (
            <ExceptionRow key={item.id} item={item} at={at} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function ExceptionRow(props: {
  readonly item: ExtensionSummary;
  readonly at: number;
}) {
  const { item, at } = props;
  const classes = useStyles();
  const sphere = useRouteRef(sphereRouteRef);
  return (
    <TableRow>
      <TableCell>
        <Link to={sphere({ name: item.sphere.name })} underline="always">
          {item.sphere.title}
        </Link>
        <Typography variant="body2" color="textSecondary" component="div">
          <GroupLink group={item.team} />
        </Typography>
      </TableCell>
      <TableCell className={classes.what}>
        <What item={item} />
      </TableCell>
      <TableCell>
        <Since item={item} at={at} />
      </TableCell>
      <TableCell>
        <Until item={item} at={at} />
      </TableCell>
      <TableCell>
        <EntityRefLink
          entityRef={item.requester.ref}
          hideIcon
          underline="always"
        >
          {item.requester.name}
        </EntityRefLink>
      </TableCell>
      <TableCell>
        <GroupLink group={item.platformOwner} />
      </TableCell>
    </TableRow>
  );
}

function What({ item }: { readonly item: ExtensionSummary }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const request = useRequestHref();
  return (
    <>
      {request ? (
        <Link to={request(item.id)} underline="always">
          {item.title}
        </Link>
      ) : (
        item.title
      )}
      {item.inGit === 'no' && (
        <div>
          <Chip
            size="small"
            variant="outlined"
            className={classes.chip}
            label={t('room.exceptions.notInGit')}
            title={t('room.exceptions.notInGitHint')}
          />
        </div>
      )}
    </>
  );
}

function Since({ item, at }: Parameters<typeof ExceptionRow>[0]) {
  const { t } = useSphereTranslation();
  const { startsAt } = item;
  if (!startsAt) return <>–</>;
  return Date.parse(startsAt) > at ? (
    <>{t('room.exceptions.starts', { date: <DateText at={startsAt} /> })}</>
  ) : (
    <DateText at={startsAt} />
  );
}

function Until({ item, at }: Parameters<typeof ExceptionRow>[0]) {
  const { t } = useSphereTranslation();
  const { endsAt } = item;
  if (!endsAt) return <>{t('room.exceptions.forGood')}</>;
  return (
    <>
      <DateText at={endsAt} />
      <Typography variant="body2" color="textSecondary" component="div">
        {t('room.exceptions.inDays', { count: daysUntil(endsAt, at) })}
      </Typography>
    </>
  );
}
