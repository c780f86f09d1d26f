import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  MAX_COMMENT_LENGTH,
  type ExtensionAction,
  type ExtensionCanInfo,
} from '@dataops-sphere/plugin-sphere-common';
import type { ReactNode, RefObject } from 'react';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import type { DecisionDraft, DecisionDraftEvent } from './decisionDraft';
import { isWorthShowing } from './viewerRoles';
import { ReasonButton } from './ReasonButton';
import { useUniqueId } from './useUniqueId';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1.5) },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
  },
}));

/** Where the keys `a` and `d` lead. @internal */
export interface DecisionFocus {
  readonly approve: RefObject<HTMLButtonElement>;
  readonly comment: RefObject<HTMLTextAreaElement>;
}

/** Properties of {@link DecisionForm}. @internal */
export interface DecisionFormProps {
  readonly draft: DecisionDraft;
  readonly onDraft: (event: DecisionDraftEvent) => void;
  /** What may be done, with the reasons where not. */
  readonly can: ExtensionCanInfo;
  /** Why nothing may be decided at the moment, above all other reasons. */
  readonly blocked?: string;
  readonly busy: boolean;
  readonly onAct: (action: ExtensionAction) => void;
  readonly focus?: DecisionFocus;
  /** The form of a counter-offer; absent where none can be made. */
  readonly counterOffer?: ReactNode;
  /** The person for whom the viewer stands in. */
  readonly standsInFor?: string;
}

const FIELD = {
  multiline: true,
  minRows: 2,
  maxRows: 8,
  fullWidth: true,
  size: 'small',
  variant: 'outlined',
} as const;

/** Approve, Ask for changes, Deny and Counter-offer. What was typed stays until it is sent. @internal */
export function DecisionForm(props: DecisionFormProps) {
  const { draft, onDraft, focus, counterOffer } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const id = useUniqueId('sphere-decision');
  const isDenial = draft.form === 'deny';
  return (
    <div className={classes.root}>
      {props.standsInFor && (
        <Typography variant="body2">
          {t('review.decide.standingIn', { name: props.standsInFor })}
        </Typography>
      )}
      <TextField
        id={`${id}-text`}
        label={t(isDenial ? 'review.decide.reason' : 'review.decide.comment')}
        helperText={t('review.decide.commentHint')}
        value={draft.text}
        onChange={e => onDraft({ type: 'typed', text: e.target.value })}
        inputRef={focus?.comment}
        inputProps={{ maxLength: MAX_COMMENT_LENGTH }}
        required={isDenial}
        {...FIELD}
      />
      {isDenial && (
        <TextField
          id={`${id}-way`}
          label={t('review.decide.wayToYes')}
          value={draft.wayToYes}
          onChange={e =>
            onDraft({ type: 'typed-way', wayToYes: e.target.value })
          }
          inputProps={{ maxLength: MAX_COMMENT_LENGTH }}
          required
          {...FIELD}
        />
      )}
      {draft.form === 'counter' && counterOffer ? (
        counterOffer
      ) : (
        <div className={classes.buttons}>
          {isDenial ? <DenyButtons {...props} /> : <Verbs {...props} />}
        </div>
      )}
    </div>
  );
}

function Verbs(props: DecisionFormProps) {
  const { draft, can, blocked, busy, onAct, onDraft } = props;
  const { t } = useSphereTranslation();
  const text = draft.text.trim();
  const reasonOf = (action: keyof ExtensionCanInfo) =>
    can[action]?.can ? blocked : can[action]?.message;
  const needed = text ? undefined : t('review.decide.changesNeedText');
  return (
    <>
      <ReasonButton
        variant="contained"
        color="primary"
        buttonRef={props.focus?.approve}
        reason={reasonOf('approve')}
        busy={busy}
        onClick={() => onAct({ type: 'approve', ...(text && { text }) })}
      >
        {t('review.decide.approve')}
      </ReasonButton>
      <ReasonButton
        variant="outlined"
        reason={reasonOf('request-changes') ?? needed}
        busy={busy}
        onClick={() => onAct({ type: 'request-changes', text })}
      >
        {t('review.decide.changes')}
      </ReasonButton>
      <ReasonButton
        variant="outlined"
        reason={reasonOf('deny')}
        busy={busy}
        onClick={() => onDraft({ type: 'opened', form: 'deny' })}
      >
        {t('review.decide.deny')}
      </ReasonButton>
      {props.counterOffer && isWorthShowing(can, 'counter-offer') && (
        <ReasonButton
          reason={reasonOf('counter-offer')}
          busy={busy}
          onClick={() => onDraft({ type: 'opened', form: 'counter' })}
        >
          {t('review.decide.counter')}
        </ReasonButton>
      )}
    </>
  );
}

function DenyButtons(props: DecisionFormProps) {
  const { draft, busy, blocked, onAct, onDraft } = props;
  const { t } = useSphereTranslation();
  const text = draft.text.trim();
  const wayToYes = draft.wayToYes.trim();
  const incomplete =
    text && wayToYes ? undefined : t('review.decide.denyNeedsBoth');
  return (
    <>
      <ReasonButton
        variant="contained"
        color="primary"
        reason={blocked ?? incomplete}
        busy={busy}
        onClick={() => onAct({ type: 'deny', text, wayToYes })}
      >
        {t('review.decide.denyNow')}
      </ReasonButton>
      <ReasonButton
        busy={busy}
        onClick={() => onDraft({ type: 'opened', form: 'none' })}
      >
        {t('review.decide.cancel')}
      </ReasonButton>
    </>
  );
}
