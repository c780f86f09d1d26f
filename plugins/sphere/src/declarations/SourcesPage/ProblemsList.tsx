import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SourceProblemList } from '@dataops-sphere/plugin-sphere-common';
import type { SphereQueryResult } from '@dataops-sphere/plugin-sphere-react';
import { FailedState } from '../../page/FailedState';
import { LinesSkeleton } from '../../page/LinesSkeleton';
import { OlderPager } from '../../page/OlderPager';
import { StaleNotice } from '../../page/StaleNotice';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { ProblemItem } from './ProblemItem';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** Properties of {@link ProblemsList}. @internal */
export interface ProblemsListProps {
  readonly problems: SphereQueryResult<SourceProblemList>;
  readonly source?: string;
  readonly cursor?: string;
}

/** One page of problems, each at its place. @internal */
export function ProblemsList(props: ProblemsListProps) {
  const { problems, source, cursor } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { data, error, retry } = problems;
  if (error && !data) return <FailedState error={error} onRetry={retry} />;
  if (!data) return <LinesSkeleton lines={3} />;
  const none = data.items.length === 0;
  return (
    <>
      {error && <StaleNotice error={error} onRetry={retry} />}
      <Panel
        title={
          source
            ? t('sources.problemsOf', { source })
            : t('sources.problemsTitle')
        }
        subheader={
          none
            ? t('sources.noProblemsTitle')
            : t('sources.total', { count: data.totalItems })
        }
        action={source && <Link to="?">{t('sources.showAll')}</Link>}
      >
        {none ? (
          <Typography variant="body2">{t('sources.noProblemsText')}</Typography>
        ) : (
          <ul className={classes.list}>
            {data.items.map((problem, index) => (
              <ProblemItem key={index} problem={problem} />
            ))}
          </ul>
        )}
      </Panel>
      <OlderPager
        label={t('sources.problemPages')}
        next="next"
        cursor={cursor}
        nextCursor={data.nextCursor}
      />
    </>
  );
}
