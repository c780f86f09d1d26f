import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { MAX_JUSTIFICATION_LENGTH } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { problemsAt } from './FieldProblems';
import { Question } from './Question';
import type { FieldProblem } from './requestContent';
import type { DraftEdit, RequestDraft } from './requestDraft';
import { useFocusOnce } from './useFocusOnce';

const useStyles = makeStyles(theme => ({
  link: {
    textTransform: 'none',
    marginTop: theme.spacing(1),
    marginLeft: theme.spacing(-0.5),
  },
  ticket: { marginTop: theme.spacing(2) },
}));

/** Properties of {@link WhyQuestion}. @internal */
export interface WhyQuestionProps {
  readonly draft: Pick<RequestDraft, 'why' | 'ticket'>;
  readonly problems: readonly FieldProblem[];
  /** Whether it is the first thing that is still to be said. */
  readonly focus?: boolean;
  readonly onEdit: (edit: DraftEdit) => void;
}

/** Longest link. */
const MAX_TICKET_LENGTH = 500;

/** Why it is needed, in one field, and a link for those who have one. @internal */
export function WhyQuestion(props: WhyQuestionProps) {
  const { draft, onEdit } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { ticket } = draft;
  return (
    <Question title={t('request.why.title')}>
      <ReasonField {...props} />
      {ticket !== undefined && <TicketField {...props} ticket={ticket} />}
      <Button
        size="small"
        className={classes.link}
        onClick={() =>
          onEdit({
            type: 'ticket',
            text: ticket === undefined ? '' : undefined,
          })
        }
      >
        {ticket === undefined
          ? t('request.why.addLink')
          : t('request.why.removeLink')}
      </Button>
    </Question>
  );
}

function ReasonField({ draft, problems, focus, onEdit }: WhyQuestionProps) {
  const { t } = useSphereTranslation();
  const field = useFocusOnce<HTMLTextAreaElement>(focus);
  const used = draft.why.trim().length;
  const length = { used: String(used), most: String(MAX_JUSTIFICATION_LENGTH) };
  const problem =
    used > MAX_JUSTIFICATION_LENGTH
      ? t('request.why.tooLong', length)
      : problemsAt(problems, 'why');
  return (
    <TextField
      id="sphere-request-why"
      fullWidth
      multiline
      rows={2}
      rowsMax={8}
      size="small"
      variant="outlined"
      label={t('request.why.label')}
      value={draft.why}
      error={problem !== undefined}
      helperText={problem ?? t('request.why.hint', length)}
      inputRef={field}
      InputLabelProps={{ shrink: true }}
      onChange={event => onEdit({ type: 'why', text: event.target.value })}
    />
  );
}

function TicketField(props: WhyQuestionProps & { readonly ticket: string }) {
  const { ticket, problems, onEdit } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const problem = useTicketProblem(ticket, problems);
  return (
    <TextField
      id="sphere-request-ticket"
      fullWidth
      size="small"
      variant="outlined"
      type="url"
      label={t('request.why.ticket')}
      value={ticket}
      error={problem !== undefined}
      helperText={problem}
      className={classes.ticket}
      placeholder="https://"
      InputLabelProps={{ shrink: true }}
      onChange={event => onEdit({ type: 'ticket', text: event.target.value })}
    />
  );
}

function useTicketProblem(
  ticket: string,
  problems: readonly FieldProblem[],
): string | undefined {
  const { t } = useSphereTranslation();
  const text = ticket.trim();
  if (text.length > MAX_TICKET_LENGTH) {
    return t('request.why.tooLong', {
      used: String(text.length),
      most: String(MAX_TICKET_LENGTH),
    });
  }
  return text !== '' && problemsAt(problems, 'ticket') !== undefined
    ? t('request.why.badLink')
    : undefined;
}
