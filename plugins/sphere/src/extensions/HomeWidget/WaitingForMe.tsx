import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ExtensionListQuery } from '@dataops-sphere/plugin-sphere-common';
import {
  useExtensions,
  useLiveUpdates,
} from '@dataops-sphere/plugin-sphere-react';
import { dueWord } from '../Decision/dueWords';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { requestRouteRef, reviewsRouteRef } from '../../routes';
import { useNow } from '../ReviewsPage/useNow';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& li': { padding: theme.spacing(1, 0) },
    '& li + li': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

const ROWS = 5;
const QUERY: ExtensionListQuery = {
  view: 'me',
  state: 'open',
  sort: 'due',
  limit: ROWS,
};

/** The first five requests that wait for an answer of the viewer. @internal */
export function WaitingForMe() {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const now = useNow();
  const request = useRouteRef(requestRouteRef);
  const reviews = useRouteRef(reviewsRouteRef);
  const { data, error, retry } = useExtensions(QUERY);
  useLiveUpdates(data?.items.map(({ sphere }) => sphere.uid) ?? [], retry);
  if (!data) {
    return error ? (
      <Typography role="alert">
        {t('review.home.failed', { message: error.message })}
      </Typography>
    ) : (
      <LinesSkeleton lines={ROWS} />
    );
  }
  return (
    <>
      {data.items.length === 0 ? (
        <Typography>{t('review.home.none')}</Typography>
      ) : (
        <ul className={classes.list} aria-label={t('review.home.title')}>
          {data.items.map(item => (
            <li key={item.id}>
              <Typography variant="body2" component="span">
                <strong>{dueWord(item, now, t)}</strong>
                {' · '}
              </Typography>
              <Link to={request({ id: item.id })} underline="always">
                {t('review.asksFor', {
                  team: item.team.title,
                  title: item.title,
                })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Typography variant="body2">
        <Link to={reviews()} underline="always">
          {t('review.home.all')}
        </Link>
      </Typography>
    </>
  );
}
