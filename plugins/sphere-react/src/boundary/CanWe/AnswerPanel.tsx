import { Fragment } from 'react';
import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { BoundaryKind } from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import { useUniqueId } from '../useUniqueId';
import { ZoneMark } from '../ZoneMark';
import type { CanWeAnswer } from './canWeAnswer';
import { HeadroomBar } from './HeadroomBar';
import type { NearestFilling } from './nearestValues';

/** The statement that decided, and the way to it. @public */
export interface DecidingEntry {
  readonly title: string;
  readonly href: string;
  /** Called instead of following the address. */
  readonly onShow?: () => void;
}

/** The way to ask for what an answer says can be added. @public */
export interface AnswerAsk {
  /** Why the viewer cannot ask. */
  readonly reason?: string;
  readonly onAsk: () => void;
}

/** @internal */
export interface AnswerPanelProps {
  readonly answer?: CanWeAnswer;
  readonly kind: BoundaryKind | undefined;
  /** What stands there while nothing was asked. */
  readonly hints: readonly string[];
  /** What must be known to judge the answer, such as that the use is unknown. */
  readonly notes: readonly string[];
  readonly decidedBy?: DecidingEntry;
  /** Absent where asking does not help. */
  readonly ask?: AnswerAsk;
  readonly filling?: NearestFilling;
  readonly onFill: (filling: NearestFilling) => void;
}

/** Most limits that are drawn; the sentence names what decided. */
const BARS = 3;

const useStyles = makeStyles(
  theme => ({
    root: {
      // As high as most answers are, so that nothing below moves while somebody types.
      minHeight: 208,
      marginTop: theme.spacing(2),
      padding: theme.spacing(1.5, 2),
      borderLeft: `4px solid ${theme.palette.primary.main}`,
      backgroundColor: alpha(theme.palette.primary.main, 0.06),
      overflowWrap: 'anywhere',
    },
    blank: {
      borderLeftColor: theme.palette.divider,
      backgroundColor: 'transparent',
    },
    forbidden: {
      borderLeftColor: theme.palette.text.secondary,
      backgroundColor: alpha(theme.palette.text.secondary, 0.06),
    },
    mark: { marginRight: theme.spacing(1), verticalAlign: -2 },
    line: { marginTop: theme.spacing(1) },
    // The words of the button are values, and case counts.
    button: { textTransform: 'none' },
    // On the tint of the panel, the theme's secondary colour is too faint to read.
    reason: { color: alpha(theme.palette.text.primary, 0.72) },
    foot: {
      marginTop: theme.spacing(1),
      color: alpha(theme.palette.text.primary, 0.72),
    },
  }),
  { name: 'SphereCanWeAnswer' },
);

/** The answer, or what to do to get one. It is read out as it changes, and never takes the focus. @internal */
export function AnswerPanel(props: AnswerPanelProps) {
  const { answer, kind, hints, notes, ask, filling, onFill } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const look = answer
    ? answer.zone === 'forbidden' && classes.forbidden
    : classes.blank;
  return (
    <div
      role="region"
      aria-label={t('canWe.answer')}
      className={look ? `${classes.root} ${look}` : classes.root}
    >
      <Words answer={answer} hints={hints} notes={notes} />
      {answer?.headroom.slice(0, BARS).map(headroom => (
        <HeadroomBar
          key={`${headroom.entry} ${headroom.dimension}`}
          headroom={headroom}
          kind={kind}
        />
      ))}
      {answer && ask && <AskForIt ask={ask} />}
      {filling && (
        <div className={classes.line}>
          <Button
            size="small"
            variant={ask ? 'outlined' : 'contained'}
            color="primary"
            className={classes.button}
            onClick={() => onFill(filling)}
          >
            {t('canWe.use', { values: filling.words })}
          </Button>
        </div>
      )}
      {answer && <Foot answer={answer} decidedBy={props.decidedBy} />}
    </div>
  );
}

/** The one thing to do next; disabled with its reason for whoever cannot. */
function AskForIt({ ask }: { readonly ask: AnswerAsk }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const id = useUniqueId('sphere-ask-reason');
  const { reason, onAsk } = ask;
  return (
    <div className={classes.line}>
      <Button
        size="small"
        variant="contained"
        color="primary"
        disabled={reason !== undefined}
        aria-describedby={reason ? id : undefined}
        onClick={onAsk}
      >
        {t('canWe.askForIt')}
      </Button>
      {reason && (
        <Typography
          id={id}
          variant="caption"
          component="p"
          className={classes.reason}
        >
          {reason}
        </Typography>
      )}
    </div>
  );
}

/** What is read out. */
function Words(props: Pick<AnswerPanelProps, 'answer' | 'hints' | 'notes'>) {
  const { answer, hints, notes } = props;
  const classes = useStyles();
  return (
    <div aria-live="polite" aria-atomic>
      {answer ? (
        <Sentences answer={answer} />
      ) : (
        hints.map(hint => (
          <Typography
            key={hint}
            variant="body2"
            color="textSecondary"
            gutterBottom
          >
            <WithCode text={hint} />
          </Typography>
        ))
      )}
      {notes.map(note => (
        <Typography key={note} variant="body2" className={classes.line}>
          {note}
        </Typography>
      ))}
    </div>
  );
}

function Sentences({ answer }: { readonly answer: CanWeAnswer }) {
  const classes = useStyles();
  return (
    <>
      <Typography variant="body2" component="p">
        <span className={classes.mark}>
          <ZoneMark of={answer.zone} />
        </span>
        <strong>{answer.lead}</strong> <WithCode text={answer.text} />
      </Typography>
      {answer.next && (
        <Typography variant="body2" className={classes.line}>
          <WithCode text={answer.next} />
        </Typography>
      )}
    </>
  );
}

/** Sentences set names of things in backticks. */
function WithCode({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/`([^`]+)`/).map((part, index) => (
        <Fragment key={index}>
          {index % 2 === 1 ? <code>{part}</code> : part}
        </Fragment>
      ))}
    </>
  );
}

function Foot(props: {
  readonly answer: CanWeAnswer;
  readonly decidedBy?: DecidingEntry;
}) {
  const { answer, decidedBy } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const { sphere, at } = answer;
  const time = new Date(at).toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <Typography variant="caption" component="p" className={classes.foot}>
      {decidedBy && (
        <>
          {t('canWe.decidedBy', {
            entry: (
              <Link
                href={decidedBy.href}
                underline="always"
                onClick={(event: { preventDefault: () => void }) => {
                  if (!decidedBy.onShow) return;
                  event.preventDefault();
                  decidedBy.onShow();
                }}
              >
                {decidedBy.title}
              </Link>
            ),
          })}
          {' · '}
        </>
      )}
      <time dateTime={at} title={at}>
        {sphere
          ? t('canWe.revision', {
              revision: String(sphere.revision),
              sphere: sphere.title,
              time,
            })
          : t('canWe.asked', { time })}
      </time>
    </Typography>
  );
}
