import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { dueGroupOf, DUE_ORDER, type DueGroup } from '../Decision/dueWords';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { ReviewRowItem } from './ReviewRowItem';
import type { ReviewSelection } from './useReviewSelection';
import type { ReviewRow } from './shownRows';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  head: {
    padding: theme.spacing(1.5, 1.5, 0.5),
    margin: 0,
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
  fresh: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: theme.spacing(1, 1.5),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
}));

/** Properties of {@link ReviewsList}. @internal */
export interface ReviewsListProps {
  readonly rows: readonly ReviewRow[];
  readonly fresh: number;
  readonly onShow: () => void;
  /** Headings by when the answer is due; without, one list. */
  readonly grouping: 'due' | 'none';
  readonly chosen?: string;
  readonly hrefOf: (id: string) => string;
  readonly selection: ReviewSelection;
  readonly now: number;
}

/** The requests, the most urgent first. @internal */
export function ReviewsList(props: ReviewsListProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { rows, now } = props;
  const groups: readonly DueGroup[] = props.grouping === 'due' ? DUE_ORDER : [];
  const inGroup = (group: DueGroup) =>
    rows.filter(({ item }) => dueGroupOf(item, now) === group);
  return (
    <section aria-label={t('review.list.label')}>
      {props.fresh > 0 && (
        <div className={classes.fresh} role="status">
          <Typography variant="body2" component="span">
            {t('review.list.fresh', { count: props.fresh })}
          </Typography>
          <Button size="small" color="primary" onClick={props.onShow}>
            {t('review.list.show')}
          </Button>
        </div>
      )}
      {groups.length === 0 && <Rows {...props} rows={rows} />}
      {groups
        .filter(group => inGroup(group).length > 0)
        .map(group => (
          <div key={group}>
            <Typography component="h2" className={classes.head}>
              {t(`review.list.${group}`)}
            </Typography>
            <Rows {...props} rows={inGroup(group)} />
          </div>
        ))}
    </section>
  );
}

function Rows(props: ReviewsListProps) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.rows.map(row => (
        <ReviewRowItem
          key={row.item.id}
          row={row}
          to={props.hrefOf(row.item.id)}
          now={props.now}
          selection={row.item.id === props.chosen ? 'chosen' : 'other'}
          check={props.selection.checkOf(row.item)}
        />
      ))}
    </ul>
  );
}
