import DialogContent from '@material-ui/core/DialogContent';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { DraftLine } from './DraftLine';
import { FieldProblems, problemsAt } from './FieldProblems';
import { firstFocus } from './firstFocus';
import { JoinOpen } from './JoinOpen';
import { LeaveBar } from './LeaveBar';
import { reasonNotToSend } from './reasonNotToSend';
import type { RequestDraft } from './requestDraft';
import { SendBar } from './SendBar';
import { SentView } from './SentView';
import { UntilQuestion } from './UntilQuestion';
import {
  useRequestForm,
  type RequestForm,
  type RequestFormOptions,
} from './useRequestForm';
import { WhatHappens } from './WhatHappens';
import { WhatQuestion } from './WhatQuestion';
import { WhyQuestion } from './WhyQuestion';

const useStyles = makeStyles(theme => ({
  panes: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)',
    gap: theme.spacing(3),
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
}));

/** Properties of {@link RequestFormView}. @internal */
export interface RequestFormViewProps extends RequestFormOptions {
  /** What must be known before reading on. */
  readonly notes: readonly string[];
  readonly onRefused: () => void;
  /** Whether somebody wants to close the dialog, and is asked first. */
  readonly leaving: boolean;
  /** Told what closing would put away. */
  readonly onWritten: (written: Written) => void;
  readonly onStay: () => void;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

/** What closing the dialog would put away; while it is being sent it stays open. @internal */
export type Written = 'nothing' | 'something' | 'sending';

/** The four questions, what happens, and the button. @internal */
export function RequestFormView(props: RequestFormViewProps) {
  const { notes, onClose } = props;
  const form = useRequestForm(props);
  const { state } = form;
  useAfterSending(form, props);
  useTellingWritten(state.status, props);
  const focus = useFirstFocus(form, props);
  const classes = useStyles();
  if (state.status === 'sent') {
    return <SentView request={state.request} onClose={onClose} />;
  }
  const parts = { ...props, form, draft: state.draft, focus };
  return (
    <>
      <DialogContent onKeyDown={sendOnCtrlEnter(form)}>
        {notes.map(note => (
          <Typography key={note} variant="body2" role="status" paragraph>
            {note}
          </Typography>
        ))}
        <DraftLine state={state} form={form} />
        <div className={classes.panes}>
          <Questions {...parts} />
          <Consequences {...parts} />
        </div>
      </DialogContent>
      {props.leaving ? (
        <LeaveBar
          onKeep={onClose}
          onDiscard={() => {
            form.discard();
            onClose();
          }}
          onStay={props.onStay}
        />
      ) : (
        <SendBar form={form} />
      )}
    </>
  );
}

interface PartProps extends RequestFormViewProps {
  readonly form: RequestForm;
  readonly draft: RequestDraft;
  readonly focus: ReturnType<typeof firstFocus>;
}

function Questions({ sphere, form, draft, focus }: PartProps) {
  const { targets, problems, edit } = form;
  return (
    <div>
      <WhatQuestion
        changes={draft.changes}
        targets={targets}
        problems={problems}
        focus={focus === 'why' ? undefined : focus}
        onEdit={edit}
      />
      <UntilQuestion
        draft={draft}
        rules={sphere.resolved.leash.extensions}
        problems={problems}
        onEdit={edit}
      />
      <WhyQuestion
        draft={draft}
        problems={problems}
        focus={focus === 'why'}
        onEdit={edit}
      />
      <FieldProblems problem={problemsAt(problems, '')} />
    </div>
  );
}

function Consequences({ sphere, form, draft, onSent }: PartProps) {
  const { content, preview, edit, discard } = form;
  const { permanent } = sphere.resolved.leash.extensions;
  const isPermanent = draft.term.type === 'permanent';
  const open = content?.asked && preview.data?.open;
  return (
    <WhatHappens
      asks={content?.asked ? 'something' : 'nothing'}
      term={isPermanent ? 'permanent' : 'temporary'}
      preview={preview}
      onForGood={
        permanent.allowed && !isPermanent
          ? () => edit({ type: 'term', term: { type: 'permanent' } })
          : undefined
      }
    >
      {open && (
        <JoinOpen
          open={open}
          draft={draft}
          onJoined={() => {
            discard();
            onSent();
          }}
        />
      )}
    </WhatHappens>
  );
}

/** Tells the page that something was sent, and has read again what a refusal may be about. */
function useAfterSending(form: RequestForm, props: RequestFormViewProps) {
  const latest = useRef({ form, props });
  latest.current = { form, props };
  const { status } = form.state;
  useEffect(() => {
    const { current } = latest;
    if (status === 'sent') current.props.onSent();
    if (status === 'refused') {
      current.form.preview.retry();
      current.props.onRefused();
    }
  }, [status]);
}

const WRITTEN = {
  untouched: 'nothing',
  writing: 'something',
  refused: 'something',
  sending: 'sending',
  sent: 'nothing',
} as const;

function useTellingWritten(
  status: RequestForm['state']['status'],
  { onWritten }: Pick<RequestFormViewProps, 'onWritten'>,
) {
  useEffect(() => onWritten(WRITTEN[status]), [status, onWritten]);
}

/** Only of the first drawing: what appears later must not take the focus. */
function useFirstFocus(form: RequestForm, { ask }: RequestFormViewProps) {
  const focus = useRef(firstFocus(form, ask));
  const first = focus.current;
  useEffect(() => {
    focus.current = undefined;
  }, []);
  return first;
}

function sendOnCtrlEnter(form: RequestForm) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!reasonNotToSend(form)) form.send();
  };
}
