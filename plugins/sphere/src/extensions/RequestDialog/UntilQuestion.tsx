import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { FieldProblems, problemsAt } from './FieldProblems';
import { Question } from './Question';
import type { FieldProblem } from './requestContent';
import type { DraftEdit, DraftTerm, RequestDraft } from './requestDraft';
import {
  durationChoices,
  latestDay,
  termOfDraft,
  type TermRules,
} from './requestTerm';

const useStyles = makeStyles(theme => ({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  chip: { margin: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  link: { textTransform: 'none' },
}));

/** Properties of {@link UntilQuestion}. @internal */
export interface UntilQuestionProps {
  readonly draft: Pick<RequestDraft, 'term' | 'from'>;
  readonly rules: TermRules;
  readonly problems: readonly FieldProblem[];
  readonly onEdit: (edit: DraftEdit) => void;
}

/** Until when it is asked for, and from when on where that is not at once. @internal */
export function UntilQuestion(props: UntilQuestionProps) {
  const { draft, problems } = props;
  const { t } = useSphereTranslation();
  return (
    <Question title={t('request.until.title')}>
      <TermChips {...props} />
      <TermLine {...props} />
      <FieldProblems problem={problemsAt(problems, 'term')} />
      {draft.from !== undefined && (
        <FieldProblems problem={problemsAt(problems, 'from')} />
      )}
    </Question>
  );
}

function TermChips({ draft, rules, onEdit }: UntilQuestionProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const now = Date.now();
  const { term } = draft;
  const choose = (chosen: DraftTerm) => onEdit({ type: 'term', term: chosen });
  const day = termOfDraft(draft, rules, now);
  return (
    <div className={classes.chips}>
      {durationChoices(rules, now).map(({ duration, longest }) => (
        <TermChip
          key={duration}
          label={
            longest === 'longest'
              ? t('request.until.longest', { duration })
              : duration
          }
          isChosen={term.type === 'for' && term.duration === duration}
          onChoose={() => choose({ type: 'for', duration })}
        />
      ))}
      <TermChip
        label={t('request.until.date')}
        isChosen={term.type === 'until'}
        onChoose={() =>
          choose({
            type: 'until',
            day: day?.type === 'temporary' ? localDay(day.until) : '',
          })
        }
      />
      {rules.permanent.allowed && (
        <TermChip
          label={t('request.until.permanent')}
          isChosen={term.type === 'permanent'}
          onChoose={() => choose({ type: 'permanent' })}
        />
      )}
    </div>
  );
}

function TermChip(props: {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { label, isChosen, onChoose } = props;
  const classes = useStyles();
  return (
    <Chip
      component="button"
      type="button"
      clickable
      size="small"
      className={classes.chip}
      label={label}
      variant={isChosen ? 'default' : 'outlined'}
      color={isChosen ? 'primary' : 'default'}
      aria-pressed={isChosen}
      onClick={onChoose}
    />
  );
}

function TermLine(props: UntilQuestionProps) {
  const { draft, rules, onEdit } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const now = Date.now();
  const { term, from } = draft;
  const read = termOfDraft(draft, rules, now);
  return (
    <div className={classes.line}>
      {term.type === 'until' && (
        <DayField
          id="sphere-request-until"
          label={t('request.until.day')}
          day={term.day}
          max={latestDay(rules, from, now)}
          onChange={day =>
            onEdit({ type: 'term', term: { type: 'until', day } })
          }
        />
      )}
      {term.type === 'for' && read?.type === 'temporary' && (
        <Typography variant="body2">
          {t('request.until.lastDay', {
            date: DateTime.fromISO(read.until).toFormat('d LLL yyyy'),
          })}
        </Typography>
      )}
      {term.type === 'permanent' && (
        <Typography variant="body2">
          {t('request.until.permanentText')}
        </Typography>
      )}
      <BeginFields {...props} />
    </div>
  );
}

function BeginFields({ draft, onEdit }: UntilQuestionProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { from } = draft;
  const choose = (day: string | undefined) => onEdit({ type: 'from', day });
  const isNow = from === undefined;
  return (
    <>
      {!isNow && (
        <DayField
          id="sphere-request-from"
          label={t('request.until.from')}
          day={from}
          onChange={choose}
        />
      )}
      <Button
        size="small"
        className={classes.link}
        onClick={() =>
          choose(isNow ? localDay(new Date().toISOString()) : undefined)
        }
      >
        {isNow ? t('request.until.later') : t('request.until.fromNow')}
      </Button>
    </>
  );
}

function DayField(props: {
  readonly id: string;
  readonly label: string;
  readonly day: string;
  readonly max?: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <TextField
      id={props.id}
      type="date"
      size="small"
      variant="outlined"
      label={props.label}
      value={props.day}
      InputLabelProps={{ shrink: true }}
      inputProps={{ max: props.max }}
      onChange={event => props.onChange(event.target.value)}
    />
  );
}

function localDay(instant: string): string {
  return DateTime.fromISO(instant).toFormat('yyyy-MM-dd');
}
