import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  MAX_COMMENT_LENGTH,
  type ExtensionDetail,
  type ExtensionEvent,
} from '@dataops-sphere/plugin-sphere-common';
import { ReasonButton } from '../Decision/ReasonButton';
import { useDecisionDraft } from '../Decision/useDecisionDraft';
import type { RequestActions } from '../Decision/useRequestActions';
import { useUniqueId } from '../Decision/useUniqueId';
import { DateText } from '../../page/DateText';
import { Panel } from '../../page/Panel';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { eventSentence } from './eventSentence';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: theme.spacing(0, 0, 2),
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1.5),
  },
  event: {
    borderLeft: `2px solid ${theme.palette.divider}`,
    paddingLeft: theme.spacing(1.5),
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  form: { display: 'grid', gap: theme.spacing(1), justifyItems: 'start' },
}));

/** Properties of {@link Timeline}. @internal */
export interface TimelineProps {
  readonly detail: ExtensionDetail;
  readonly actions: RequestActions;
}

/** What happened to a request, oldest first, and a comment. @internal */
export function Timeline({ detail, actions }: TimelineProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <Panel title={t('review.timeline.title')}>
      <ol className={classes.list} aria-label={t('review.timeline.title')}>
        {detail.events.map((event, index) => (
          <EventItem key={index} event={event} detail={detail} />
        ))}
      </ol>
      <CommentForm detail={detail} actions={actions} />
    </Panel>
  );
}

function EventItem(props: {
  readonly event: ExtensionEvent;
  readonly detail: ExtensionDetail;
}) {
  const { event, detail } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  return (
    <li className={classes.event}>
      <Typography variant="body2">
        <strong>{eventSentence(event, detail, t)}</strong>
        {' · '}
        <DateText at={event.at} />
      </Typography>
      {event.text && (
        <Typography className={classes.text}>{event.text}</Typography>
      )}
      {event.wayToYes && (
        <Typography className={classes.text}>
          {t('review.timeline.wayToYes', { text: event.wayToYes })}
        </Typography>
      )}
    </li>
  );
}

function CommentForm({ detail, actions }: TimelineProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const id = useUniqueId('sphere-comment');
  const { draft, dispatch } = useDecisionDraft(`${detail.id}.comment`);
  const can = detail.can.comment;
  if (!can || (!can.can && can.reason === 'wrong-state')) return null;
  const text = draft.text.trim();
  const send = async () => {
    if (await actions.act({ type: 'comment', text })) {
      dispatch({ type: 'sent' });
    }
  };
  return (
    <div className={classes.form}>
      <TextField
        id={id}
        label={t('review.timeline.comment')}
        value={draft.text}
        onChange={event =>
          dispatch({ type: 'typed', text: event.target.value })
        }
        inputProps={{ maxLength: MAX_COMMENT_LENGTH }}
        multiline
        minRows={2}
        fullWidth
        size="small"
        variant="outlined"
      />
      {can.can ? (
        <Button
          variant="outlined"
          size="small"
          disabled={!text || actions.busy}
          onClick={send}
        >
          {t('review.timeline.send')}
        </Button>
      ) : (
        <ReasonButton variant="outlined" size="small" reason={can.message}>
          {t('review.timeline.send')}
        </ReasonButton>
      )}
    </div>
  );
}
