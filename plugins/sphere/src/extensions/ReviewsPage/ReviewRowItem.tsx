import { Link } from '@backstage/core-components';
import Checkbox from '@material-ui/core/Checkbox';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { dueGroupOf, dueWord } from '../Decision/dueWords';
import { quietColor } from '../../page/quietColor';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { GoneText } from './GoneText';
import type { ReviewRow } from './shownRows';

const useStyles = makeStyles(theme => ({
  row: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minHeight: 72,
    padding: theme.spacing(0.5, 1.5, 0.5, 0.5),
    borderBottom: `1px solid ${theme.palette.divider}`,
    borderLeft: '4px solid transparent',
    '&:hover, &:focus-within': { background: theme.palette.action.hover },
  },
  selected: {
    borderLeftColor: theme.palette.primary.main,
    background: theme.palette.action.selected,
    // Other colours are too faint on it.
    '& $link, & $quiet': { color: theme.palette.text.primary },
  },
  words: { flex: '1 1 auto', minWidth: 0 },
  link: {
    fontWeight: 700,
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  },
  // Above the link that covers the row.
  check: { position: 'relative', zIndex: 1 },
  line: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  quiet: { color: quietColor(theme) },
  late: { color: theme.palette.error.main },
  gone: { opacity: 0.6 },
}));

/** Properties of {@link ReviewRowItem}. @internal */
export interface ReviewRowItemProps {
  readonly row: ReviewRow;
  readonly to: string;
  readonly now: number;
  readonly selection: 'chosen' | 'other';
  /** Absent where nothing can be decided together. */
  readonly check?: {
    readonly state: 'on' | 'off';
    /** Why it cannot be taken together with the others. */
    readonly reason?: string;
    readonly onChange: () => void;
  };
}

/** One request of the list, the due word first. The whole row is a link. @internal */
export function ReviewRowItem(props: ReviewRowItemProps) {
  const { row, selection } = props;
  const classes = useStyles();
  return (
    <li
      className={[
        classes.row,
        ...(selection === 'chosen' ? [classes.selected] : []),
        ...(row.state === 'gone' ? [classes.gone] : []),
      ].join(' ')}
    >
      <RowCheck {...props} />
      <div className={classes.words}>
        <WhatLine {...props} />
        <SecondLine {...props} />
      </div>
    </li>
  );
}

function RowCheck({ row, check }: ReviewRowItemProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  if (!check) return null;
  return (
    <Checkbox
      size="small"
      color="primary"
      className={classes.check}
      checked={check.state === 'on'}
      disabled={check.reason !== undefined || row.state === 'gone'}
      onChange={check.onChange}
      title={check.reason}
      inputProps={{
        'aria-label': t('review.list.select', { what: row.item.title }),
      }}
    />
  );
}

function WhatLine({ row, to, now, selection }: ReviewRowItemProps) {
  const { item } = row;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const isGone = row.state === 'gone';
  const isLate = dueGroupOf(item, now) === 'late' && !isGone;
  return (
    <Typography variant="body2" component="div" className={classes.line}>
      <strong className={isLate ? classes.late : undefined}>
        {isGone ? '' : `${dueWord(item, now, t)} · `}
      </strong>
      <Link
        to={to}
        className={classes.link}
        underline="none"
        aria-current={selection === 'chosen' ? 'true' : undefined}
      >
        {t('review.asksFor', { team: item.team.title, title: item.title })}
      </Link>
    </Typography>
  );
}

function SecondLine({ row, now }: ReviewRowItemProps) {
  const { item } = row;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const age = DateTime.fromISO(item.submittedAt).toRelative({
    base: DateTime.fromMillis(now),
  });
  return (
    <Typography variant="caption" component="div" className={classes.quiet}>
      {row.state === 'gone' ? (
        <GoneText item={item} />
      ) : (
        <>
          {item.sphere.title}
          {age && ` · ${t('review.list.age', { ago: age })}`}
          <Marks row={row} />
        </>
      )}
    </Typography>
  );
}

function Marks({ row: { item } }: { readonly row: ReviewRow }) {
  const { t } = useSphereTranslation();
  const repeated = t('review.list.repeated', { count: item.before });
  const escalated = t('review.list.escalated');
  return (
    <>
      {item.before > 0 && (
        <span role="img" aria-label={repeated} title={repeated}>
          {' '}
          ↻
        </span>
      )}
      {item.escalatedAt && (
        <span role="img" aria-label={escalated} title={escalated}>
          {' '}
          ⇧
        </span>
      )}
    </>
  );
}
