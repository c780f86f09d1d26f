import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ExtensionDetail } from '@dataops-sphere/plugin-sphere-common';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { statusSentences } from './statusSentences';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(0.5, 0, 0), paddingLeft: theme.spacing(2.5) },
  text: { overflowWrap: 'anywhere' },
}));

/** Properties of {@link RequestStatus}. @internal */
export interface RequestStatusProps {
  readonly detail: ExtensionDetail;
  /** Whether the viewer belongs to the team that asked. */
  readonly team: boolean;
}

/** Whose turn it is and by when, and who can answer. @internal */
export function RequestStatus({ detail, team }: RequestStatusProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { stuck, usual, steps } = detail;
  const isOpen = detail.state === 'in_review';
  return (
    <Panel title={t('review.status.title')}>
      {statusSentences(detail, { team, now: Date.now() }, t).map(sentence => (
        <Typography key={sentence} className={classes.text}>
          {sentence}
        </Typography>
      ))}
      {stuck && (
        <Typography role="alert" color="error">
          {t('review.status.stuck', { message: stuck.message })}
        </Typography>
      )}
      {isOpen && (
        <ol className={classes.list} aria-label={t('review.status.steps')}>
          {steps.map((step, index) => (
            <Typography
              key={step.name}
              component="li"
              variant="body2"
              aria-current={detail.request.step === index ? 'step' : undefined}
            >
              {t('review.status.step', {
                name: step.name,
                approvals: String(step.approvals),
                quorum: String(step.quorum),
              })}
              {' · '}
              {t('review.status.present', { count: step.present })}
            </Typography>
          ))}
        </ol>
      )}
      {isOpen && usual && (
        <Typography variant="body2" color="textSecondary">
          {t('review.status.usual', {
            hours: String(Math.max(1, Math.round(usual.medianHours))),
            count: usual.count,
          })}
        </Typography>
      )}
    </Panel>
  );
}
