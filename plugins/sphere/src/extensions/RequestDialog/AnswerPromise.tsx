import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ExtensionPreview } from '@dataops-sphere/plugin-sphere-common';
import {
  useSphereTranslation,
  type SphereTranslate,
} from '../../page/useSphereTranslation';
import { momentWords } from '../Decision/dateWords';

/** Hours from which on a length is said in days. */
const MANY_HOURS = 48;

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

type Promised = Pick<ExtensionPreview, 'steps' | 'dueAt' | 'usual'>;

/** Who answers, how many of them can today, by when, and how long it usually takes. @internal */
export function AnswerPromise({ preview }: { readonly preview: Promised }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { steps, dueAt, usual } = preview;
  return (
    <div className={classes.root}>
      <Typography variant="subtitle2" component="h4">
        {t('request.happens.answers')}
      </Typography>
      <ol className={classes.list}>
        {steps.map((step, index) => (
          <Typography key={index} component="li" variant="body2">
            {stepWords(step, t)}
          </Typography>
        ))}
      </ol>
      <Typography variant="body2">
        {[
          t('request.happens.by', { date: momentWords(dueAt) }),
          ...(usual ? [usualWords(usual, t)] : []),
        ].join(', ')}
      </Typography>
    </div>
  );
}

function stepWords(
  { reviewers, quorum, present }: ExtensionPreview['steps'][number],
  t: SphereTranslate,
): string {
  const names = reviewers.map(({ title }) => title).join(', ');
  const words = {
    reviewers: names,
    present: t('request.happens.present', { count: present }),
  };
  return quorum > 1
    ? t('request.happens.stepOf', { ...words, quorum: String(quorum) })
    : t('request.happens.step', words);
}

function usualWords(
  { medianHours, count }: NonNullable<ExtensionPreview['usual']>,
  t: SphereTranslate,
): string {
  return medianHours < MANY_HOURS
    ? t('request.happens.usual', {
        hours: String(Math.max(1, Math.round(medianHours))),
        count,
      })
    : t('request.happens.usualDays', {
        days: String(Math.round(medianHours / 24)),
        count,
      });
}
