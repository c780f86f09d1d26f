import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { MAX_EXTENSION_CHANGES } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import type { AskableTargets } from './askableTargets';
import { ChangeFields } from './ChangeFields';
import { firstChange } from './draftOfAsk';
import { problemsAt } from './FieldProblems';
import { Question } from './Question';
import type { FieldProblem } from './requestContent';
import type { DraftChange, DraftEdit } from './requestDraft';

const useStyles = makeStyles(theme => ({
  change: {
    padding: theme.spacing(0, 0, 1.5),
    '& + &': {
      paddingTop: theme.spacing(1.5),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  },
  add: { textTransform: 'none', marginLeft: theme.spacing(-0.5) },
}));

/** Properties of {@link WhatQuestion}. @internal */
export interface WhatQuestionProps {
  readonly changes: readonly DraftChange[];
  readonly targets: AskableTargets;
  readonly problems: readonly FieldProblem[];
  /** What of the first change has the focus at first. */
  readonly focus?: 'how' | 'amount';
  readonly onEdit: (edit: DraftEdit) => void;
}

/** What is asked for: one sentence each. @internal */
export function WhatQuestion(props: WhatQuestionProps) {
  const { changes, targets, onEdit } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const another = anotherChange(changes, targets);
  return (
    <Question title={t('request.what.title')}>
      {!firstChange(targets) && (
        <Typography variant="body2">{t('request.what.nothing')}</Typography>
      )}
      {changes.map((change, index) => (
        <OneChange key={index} {...props} change={change} index={index} />
      ))}
      {another && (
        <Button
          size="small"
          color="primary"
          className={classes.add}
          onClick={() => onEdit({ type: 'added', change: another })}
        >
          + {t('request.what.add')}
        </Button>
      )}
    </Question>
  );
}

function OneChange(
  props: WhatQuestionProps & {
    readonly change: DraftChange;
    readonly index: number;
  },
) {
  const { change, changes, index, targets, problems, focus, onEdit } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const number = String(index + 1);
  const name = `changes.${index}`;
  return (
    <div
      role="group"
      aria-label={t('request.what.change', { number })}
      className={classes.change}
    >
      <ChangeFields
        change={change}
        targets={targets}
        name={name}
        focus={index === 0 ? focus : undefined}
        problemAt={field =>
          problemsAt(problems, field ? `${name}.${field}` : name)
        }
        onChange={next => onEdit({ type: 'changed', index, change: next })}
      />
      {changes.length > 1 && (
        <Button
          size="small"
          className={classes.add}
          onClick={() => onEdit({ type: 'removed', index })}
        >
          {t('request.what.remove', { number })}
        </Button>
      )}
    </div>
  );
}

/** Something that is not asked for yet. */
function anotherChange(
  changes: readonly DraftChange[],
  targets: AskableTargets,
): DraftChange | undefined {
  if (changes.length >= MAX_EXTENSION_CHANGES) return undefined;
  const raise = targets.raise.filter(
    target =>
      !changes.some(
        change =>
          change.type === 'raise' &&
          change.entry === target.entry &&
          change.dimension === target.dimension,
      ),
  );
  return firstChange({ raise, allow: targets.allow });
}
