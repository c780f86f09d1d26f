import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  formatQuantity,
  type ExtensionDetail,
  type ExtensionEffect,
  type SphereDetail,
} from '@dataops-sphere/plugin-sphere-common';
import { dayWords, momentWords } from '../Decision/dateWords';
import { Fact, Facts } from '../../page/Facts';
import { Panel } from '../../page/Panel';
import {
  useSphereTranslation,
  type SphereTranslate,
} from '../../page/useSphereTranslation';
import { EffectBar } from './EffectBar';
import { SectorPicture } from './SectorPicture';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(3),
    alignItems: 'flex-start',
  },
  words: {
    flex: '1 1 320px',
    minWidth: 0,
    display: 'grid',
    gap: theme.spacing(2),
  },
  // Numbers and heads are short, and broken words are hard to read; the first column gives way.
  table: {
    '& th, & td': { overflowWrap: 'break-word', wordBreak: 'normal' },
    '& thead th': { whiteSpace: 'nowrap' },
    '& th:not(:first-child), & td:not(:first-child)': {
      paddingLeft: theme.spacing(1),
      paddingRight: theme.spacing(1),
    },
  },
}));

/** Properties of {@link EffectsPanel}. @internal */
export interface EffectsPanelProps {
  readonly detail: ExtensionDetail;
  /** Absent until it is there, and where it cannot be read; the table says the same. */
  readonly sphere?: SphereDetail;
}

/** What a request changes: its sector of the map, before and after, until when. @internal */
export function EffectsPanel({ detail, sphere }: EffectsPanelProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <Panel title={t('review.effects.title')}>
      <div className={classes.root}>
        {sphere && <SectorPicture detail={detail} sphere={sphere} />}
        <div className={classes.words}>
          <EffectsTable effects={detail.effects} />
          <Term detail={detail} />
          <OutsideAfter detail={detail} />
          {detail.problems.map(problem => (
            <Typography key={problem.code + problem.message} color="error">
              {problem.message}
            </Typography>
          ))}
        </div>
      </div>
    </Panel>
  );
}

function EffectsTable(props: { readonly effects: readonly ExtensionEffect[] }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <TableContainer>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('review.effects.title')}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('review.effects.what')}</TableCell>
            <TableCell>{t('review.effects.before')}</TableCell>
            <TableCell>{t('review.effects.after')}</TableCell>
            <TableCell>{t('review.effects.used')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.effects.map(effect => (
            <EffectRow key={effect.change} effect={effect} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function EffectRow({ effect }: { readonly effect: ExtensionEffect }) {
  const { t } = useSphereTranslation();
  const { limit, allows, title } = effect;
  if (!limit) {
    return (
      <TableRow>
        <TableCell component="th" scope="row">
          {title}
        </TableCell>
        <TableCell>{t('review.effects.notInside')}</TableCell>
        <TableCell>
          {t('review.effects.insideToo', { what: allows ?? title })}
        </TableCell>
        <TableCell />
      </TableRow>
    );
  }
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {title}
        <EffectBar title={title} limit={limit} />
      </TableCell>
      <TableCell>{formatQuantity(limit.before, limit.unit)}</TableCell>
      <TableCell>
        <strong>{formatQuantity(limit.after, limit.unit)}</strong>
      </TableCell>
      <TableCell>{usedWords(limit, t)}</TableCell>
    </TableRow>
  );
}

function usedWords(
  { used, unit }: NonNullable<ExtensionEffect['limit']>,
  t: SphereTranslate,
): string {
  return used === undefined
    ? t('review.effects.unknown')
    : formatQuantity(used, unit);
}

function Term({ detail }: { readonly detail: ExtensionDetail }) {
  const { t } = useSphereTranslation();
  const { term } = detail.request.proposal;
  const from = detail.startsAt ?? term.from;
  const until = term.type === 'temporary' ? term.until : undefined;
  return (
    <Facts>
      <Fact name={t('review.effects.from')}>
        {from ? momentWords(from) : t('review.effects.onApproval')}
      </Fact>
      <Fact name={t('review.effects.until')}>
        {until ? dayWords(detail.endsAt ?? until) : t('review.effects.forGood')}
      </Fact>
    </Facts>
  );
}

function OutsideAfter({ detail }: { readonly detail: ExtensionDetail }) {
  const { t } = useSphereTranslation();
  const { outsideAfter, permanent } = detail;
  if (permanent) return null;
  if (outsideAfter.use === 'unknown') {
    return (
      <Typography variant="body2">
        {t('review.effects.outsideUnknown')}
      </Typography>
    );
  }
  const names = outsideAfter.resources.map(({ name }) => name).join(', ');
  return (
    <Typography variant="body2">
      {outsideAfter.total === 0
        ? t('review.effects.nothingOutside')
        : t('review.effects.outside', { count: outsideAfter.total, names })}
    </Typography>
  );
}
