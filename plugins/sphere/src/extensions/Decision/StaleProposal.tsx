import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { Notice } from '../../page/Notice';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { changeTitles } from './changeTitles';
import {
  proposalDifferences,
  type ProposalDifference,
} from './proposalDifferences';
import type { ReadRequest } from './useReadRequest';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0.5, 0, 0), paddingLeft: theme.spacing(2.5) },
}));

/** Says that another proposal has come, and what is different from the one that was read. @internal */
export function StaleProposal({ read }: { readonly read: ReadRequest }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { seen, latest } = read;
  const titles = new Map([...changeTitles(seen), ...changeTitles(latest)]);
  const differences = proposalDifferences(
    { before: seen.request.proposal, after: latest.request.proposal },
    titles,
    t,
  );
  const time = DateTime.fromISO(changedAt(latest)).toFormat('HH:mm');
  return (
    <Notice
      tone="act"
      action={
        <Button size="small" variant="outlined" onClick={read.onSeen}>
          {t('review.stale.seen')}
        </Button>
      }
    >
      {t('review.stale.changed', { time })}
      <Typography component="ul" variant="body2" className={classes.list}>
        {differences.length === 0 && <li>{t('review.stale.nothing')}</li>}
        {differences.map(difference => (
          <li key={difference.what}>
            <Difference {...difference} />
          </li>
        ))}
      </Typography>
    </Notice>
  );
}

function Difference({ what, before, after }: ProposalDifference) {
  const { t } = useSphereTranslation();
  if (before === undefined) {
    return <>{t('review.stale.added', { what, after: after ?? '' })}</>;
  }
  return after === undefined ? (
    <>{t('review.stale.removed', { what, before })}</>
  ) : (
    <>{t('review.stale.difference', { what, before, after })}</>
  );
}

const CHANGING: readonly string[] = [
  'submitted',
  'edited',
  'rebased',
  'counter_accepted',
];

function changedAt({ events, submittedAt }: ReadRequest['latest']): string {
  const last = [...events].reverse().find(e => CHANGING.includes(e.type));
  return last?.at ?? submittedAt;
}
