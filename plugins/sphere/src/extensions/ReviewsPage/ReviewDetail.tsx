import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useExtension } from '@dataops-sphere/plugin-sphere-react';
import type { DecisionFocus } from '../Decision/DecisionForm';
import { RequestLine } from '../RequestPage/RequestLine';
import { requestTitle } from '../RequestPage/requestTitle';
import { RequestView } from '../RequestPage/RequestView';
import { useLiveRequest } from '../RequestPage/useLiveRequest';
import { FailedState } from '../../page/FailedState';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { StaleNotice } from '../../page/StaleNotice';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { requestRouteRef } from '../../routes';
import type { Reviews } from './useReviews';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
  },
  head: { flex: 'none', marginBottom: theme.spacing(1.5) },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
  view: { flex: '1 1 auto', minHeight: 0 },
}));

/** Properties of {@link ReviewDetail}. @internal */
export interface ReviewDetailProps {
  readonly id: string;
  readonly reviews: Reviews;
  readonly focus: DecisionFocus;
  /** The request is alone on the screen, as a page. */
  readonly narrow: boolean;
}

/** The chosen request, beside the list or in its place. @internal */
export function ReviewDetail(props: ReviewDetailProps) {
  const { id, reviews, focus, narrow } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const request = useRouteRef(requestRouteRef);
  const query = useExtension(id);
  useLiveRequest(query);
  const { data, error, retry } = query;
  return (
    <div className={classes.root}>
      {narrow && <Position reviews={reviews} />}
      {error && data && <StaleNotice error={error} onRetry={retry} />}
      {error && !data && <FailedState error={error} onRetry={retry} />}
      {!error && !data && <LinesSkeleton />}
      {data && (
        <>
          <div className={classes.head}>
            <Typography variant="h5" component="h2">
              {requestTitle(data)}
            </Typography>
            <Typography
              variant="body2"
              component="div"
              className={classes.line}
            >
              <RequestLine request={data} />
              <span aria-hidden>·</span>
              <Link to={request({ id })} underline="always">
                {t('review.list.open')}
              </Link>
            </Typography>
          </div>
          <div className={classes.view}>
            <RequestView
              key={data.id}
              layout="beside"
              detail={data}
              focus={focus}
              onChanged={retry}
              onDecided={reviews.onDecided}
              onOpen={reviews.choose}
            />
          </div>
        </>
      )}
    </div>
  );
}

function Position({ reviews }: { readonly reviews: Reviews }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { index, total } = reviews;
  return (
    <nav className={classes.line} aria-label={t('review.list.label')}>
      <Button size="small" onClick={() => reviews.choose(undefined)}>
        {t('review.list.back')}
      </Button>
      {index >= 0 && (
        <>
          <Typography variant="body2">
            {t('review.list.position', {
              number: String(index + 1),
              total: String(total),
            })}
          </Typography>
          <Button
            size="small"
            disabled={index === 0}
            onClick={() => reviews.step(-1)}
          >
            {t('review.list.before')}
          </Button>
          <Button
            size="small"
            disabled={index === total - 1}
            onClick={() => reviews.step(1)}
          >
            {t('review.list.next')}
          </Button>
        </>
      )}
    </nav>
  );
}
