import { InfoCard, Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RevisionSummary } from '@dataops-sphere/plugin-sphere-common';
import { useRevisions } from '@dataops-sphere/plugin-sphere-react';
import { Empty } from '../../../page/Empty';
import { DateText } from '../../../page/DateText';
import { FailedState } from '../../../page/FailedState';
import { LinesSkeleton } from '../../../page/LinesSkeleton';
import { OlderPager } from '../../../page/OlderPager';
import { StaleNotice } from '../../../page/StaleNotice';
import { useSphereTranslation } from '../../../page/useSphereTranslation';
import { AuthorName } from './AuthorName';
import { ChangeLine } from './ChangeLine';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  revision: {
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 'none', paddingTop: 0 },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 1.5),
  },
  title: { fontWeight: 700 },
  text: { marginLeft: 'auto' },
  changes: { margin: theme.spacing(1, 0, 0), paddingLeft: theme.spacing(2.5) },
}));

/** Properties of {@link RevisionsList}. @internal */
export interface RevisionsListProps {
  readonly name: string;
  readonly cursor?: string;
}

/** One page of revisions with what changed in each. @internal */
export function RevisionsList({ name, cursor }: RevisionsListProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { data, error, loading, retry } = useRevisions(name, { cursor });
  if (error && !data) return <FailedState error={error} onRetry={retry} />;
  if (!data) return <LinesSkeleton />;
  if (data.items.length === 0) {
    return (
      <Empty
        missing="data"
        title={t('sphere.history.emptyTitle')}
        description={t('sphere.history.emptyText')}
      />
    );
  }
  return (
    <>
      {error && <StaleNotice error={error} onRetry={retry} />}
      <InfoCard>
        <ol
          className={classes.list}
          aria-label={t('sphere.history.listLabel')}
          aria-busy={loading}
        >
          {data.items.map(revision => (
            <Revision key={revision.revision} revision={revision} />
          ))}
        </ol>
      </InfoCard>
      <OlderPager
        label={t('sphere.history.pages')}
        cursor={cursor}
        nextCursor={data.nextCursor}
      />
    </>
  );
}

function Revision({ revision }: { readonly revision: RevisionSummary }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const number = revision.revision;
  return (
    <li className={classes.revision}>
      <div className={classes.head}>
        <Typography component="h2" variant="body1" className={classes.title}>
          {t('sphere.history.revision', { revision: String(number) })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          <DateText at={revision.at} />{' '}
          {t('sphere.history.by', {
            author: <AuthorName author={revision.author} />,
          })}
        </Typography>
        <Link
          to={`?view=text&revision=${number}`}
          className={classes.text}
          aria-label={t('sphere.history.showText', {
            revision: String(number),
          })}
        >
          {t('sphere.history.viewText')}
        </Link>
      </div>
      {revision.changes.length > 0 ? (
        <ul className={classes.changes}>
          {revision.changes.map((change, index) => (
            <ChangeLine key={index} change={change} />
          ))}
        </ul>
      ) : (
        <Typography variant="body2" color="textSecondary">
          {number === 1
            ? t('sphere.history.first')
            : t('sphere.history.noChange')}
        </Typography>
      )}
    </li>
  );
}
