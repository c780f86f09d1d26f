import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Chip from '@material-ui/core/Chip';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  SphereListQuery,
  SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { RoomGlyph } from '@dataops-sphere/plugin-sphere-react';
import { dayWords, momentWords } from '../../extensions/Decision/dateWords';
import { LifecycleChip } from '../../page/LifecycleChip';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { sphereRouteRef } from '../../routes';
import { SpheresTableHead } from './SpheresTableHead';

const useStyles = makeStyles(theme => ({
  row: {
    position: 'relative',
    '&:hover, &:focus-within': { background: theme.palette.action.hover },
  },
  title: {
    fontWeight: 700,
    // The whole row is the link's target, while it stays one real anchor.
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  },
  titleLine: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  chip: { margin: 0 },
}));

/** Properties of {@link SpheresTable}. @internal */
export interface SpheresTableProps {
  readonly items: readonly SphereSummary[];
  readonly sort: SphereListQuery['sort'];
  readonly onSort: (column: 'title' | 'team' | 'platformOwner') => void;
  /** Only the columns Sphere and Room. */
  readonly narrow: boolean;
}

/** One page of spheres. Each row is a link. @internal */
export function SpheresTable(props: SpheresTableProps) {
  const { t } = useSphereTranslation();
  return (
    <TableContainer component={Paper}>
      <Table aria-label={t('index.table')}>
        <SpheresTableHead
          sort={props.sort}
          onSort={props.onSort}
          narrow={props.narrow}
        />
        <TableBody>
          {props.items.map(sphere => (
            <SphereRow key={sphere.uid} sphere={sphere} narrow={props.narrow} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function SphereRow(props: {
  readonly sphere: SphereSummary;
  readonly narrow: boolean;
}) {
  const { sphere, narrow } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const href = useRouteRef(sphereRouteRef);
  return (
    <TableRow className={classes.row}>
      <TableCell>
        <div className={classes.titleLine}>
          <Link to={href({ name: sphere.name })} className={classes.title}>
            {sphere.title}
          </Link>
          <LifecycleChip lifecycle={sphere.lifecycle} />
          {sphere.problems > 0 && (
            <Chip
              size="small"
              variant="outlined"
              className={classes.chip}
              label={t('index.problemsOfText', { count: sphere.problems })}
            />
          )}
        </div>
        <Typography variant="body2" color="textSecondary">
          {sphere.team.title}
        </Typography>
      </TableCell>
      <TableCell>
        <RoomGlyph families={sphere.families} />
      </TableCell>
      {!narrow && (
        <>
          <TableCell>
            <ExtensionsText extensions={sphere.extensions} />
          </TableCell>
          <TableCell>{sphere.platformOwner.title}</TableCell>
          <TableCell>{sphere.basedOn?.title ?? '–'}</TableCell>
        </>
      )}
    </TableRow>
  );
}

/** How much extra room there is, when the next of it ends, and how much more is asked for. */
function ExtensionsText({ extensions }: Pick<SphereSummary, 'extensions'>) {
  const { t } = useSphereTranslation();
  const { active, nextEnd, open } = extensions;
  if (active + open === 0) return <>–</>;
  const facts = [
    ...(active > 0 ? [t('index.extensions', { count: active })] : []),
    ...(open > 0 ? [t('index.extensionsOpen', { count: open })] : []),
  ];
  return (
    <>
      {facts.join(' · ')}
      {nextEnd && (
        <Typography variant="body2" color="textSecondary" component="div">
          <time dateTime={nextEnd} title={momentWords(nextEnd)}>
            {t('index.nextEnd', { date: dayWords(nextEnd) })}
          </time>
        </Typography>
      )}
    </>
  );
}
