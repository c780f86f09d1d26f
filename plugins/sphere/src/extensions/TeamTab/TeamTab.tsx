import type { SphereDetail } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTeam } from '@dataops-sphere/plugin-sphere-react';
import { makeStyles } from '@material-ui/core/styles';
import { FailedState } from '../../page/FailedState';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { StaleNotice } from '../../page/StaleNotice';
import { MembersPanel } from './MembersPanel';
import { PromisePanel } from './PromisePanel';
import { ReviewsPanel } from './ReviewsPanel';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)',
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  reviews: { gridColumn: '1 / -1' },
}));

/** The people of a sphere, who reviews what they ask for, and what reviewers promise. @internal */
export function TeamTab({ sphere }: { readonly sphere: SphereDetail }) {
  const classes = useStyles();
  const { data, error, retry } = useSphereTeam(sphere.name);
  if (error && !data) return <FailedState error={error} onRetry={retry} />;
  if (!data) return <LinesSkeleton />;
  return (
    <>
      {error && <StaleNotice error={error} onRetry={retry} />}
      <div className={classes.root}>
        <MembersPanel team={data} />
        <PromisePanel team={data} />
        <div className={classes.reviews}>
          <ReviewsPanel team={data} />
        </div>
      </div>
    </>
  );
}
