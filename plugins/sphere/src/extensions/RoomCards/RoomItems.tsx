import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RoomSummary } from '@dataops-sphere/plugin-sphere-common';
import type { ReactNode } from 'react';
import { useRequestHref } from '../../page/useRequestHref';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { STARTS_SENTENCE } from '../../page/startsSentence';

/** Most rows of a card; the Requests tab has all. */
const MOST = 5;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 'none', paddingTop: 0 },
  },
  words: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: 700, ...STARTS_SENTENCE },
}));

/** Properties of {@link RoomItems}. @internal */
export interface RoomItemsProps {
  readonly label: string;
  readonly items: readonly RoomSummary[];
  readonly facts: (item: RoomSummary) => ReactNode;
  readonly verbs?: (item: RoomSummary) => ReactNode;
}

/** Requests or extra room, one to a row: title, one line, and what can be done. @internal */
export function RoomItems(props: RoomItemsProps) {
  const { items, facts, verbs } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const href = useRequestHref();
  return (
    <>
      <ul className={classes.list} aria-label={props.label}>
        {items.slice(0, MOST).map(item => (
          <li key={item.id} className={classes.item}>
            <div className={classes.words}>
              <Typography variant="body2" className={classes.title}>
                {href ? (
                  <Link to={href(item.id)} underline="always">
                    {item.title}
                  </Link>
                ) : (
                  item.title
                )}
              </Typography>
              <Typography variant="body2" component="div" color="textSecondary">
                {facts(item)}
              </Typography>
            </div>
            {verbs?.(item)}
          </li>
        ))}
      </ul>
      {items.length > MOST && (
        <Typography variant="body2" color="textSecondary">
          {t('room.more', { count: items.length - MOST })}
        </Typography>
      )}
    </>
  );
}
