import Select from '@material-ui/core/Select';
import { makeStyles } from '@material-ui/core/styles';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import { AllowFields } from './AllowFields';
import type { AllowTarget, AskableTargets } from './askableTargets';
import { FieldProblems } from './FieldProblems';
import { findAllowTarget, findRaiseTarget } from './requestContent';
import type { DraftChange } from './requestDraft';
import { RaiseFields } from './RaiseFields';
import { useFocusOnce } from './useFocusOnce';

const useStyles = makeStyles(theme => ({
  sentence: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  target: { maxWidth: '100%', minWidth: 0, flex: '0 1 auto' },
}));

/** Properties of {@link ChangeFields}. @internal */
export interface ChangeFieldsProps {
  readonly change: DraftChange;
  readonly targets: AskableTargets;
  /** Names its fields. */
  readonly name: string;
  /** What of it has the focus at first. */
  readonly focus?: 'how' | 'amount';
  /** What stands against a part of it; the empty name is the change as a whole. */
  readonly problemAt: (field: string) => string | undefined;
  readonly onChange: (change: DraftChange) => void;
}

/** One change as a sentence: "Raise Namespaces from 10 to 14", "Allow region eu-north-1". @internal */
export function ChangeFields(props: ChangeFieldsProps) {
  const { change, targets, name, focus, problemAt, onChange } = props;
  const classes = useStyles();
  return (
    <>
      <div className={classes.sentence}>
        <HowSelect {...props} />
        <TargetSelect {...props} />
        {change.type === 'raise' && (
          <RaiseFields
            change={change}
            target={findRaiseTarget(change, targets)}
            name={name}
            problem={problemAt('to')}
            focus={focus === 'amount'}
            onChange={to => onChange({ ...change, to })}
          />
        )}
      </div>
      {change.type !== 'raise' && (
        <AllowFields
          values={change.values}
          fields={findAllowTarget(change, targets)?.fields ?? []}
          name={name}
          focus={focus === 'amount'}
          problemAt={field => problemAt(`inside.${field}`)}
          onChange={values => onChange({ ...change, values })}
        />
      )}
      <FieldProblems problem={problemAt('')} />
    </>
  );
}

function HowSelect({ change, targets, focus, onChange }: ChangeFieldsProps) {
  const { t } = useSphereTranslation();
  const first = useFocusOnce<HTMLSelectElement>(focus === 'how');
  const how = change.type === 'raise' ? 'raise' : 'allow';
  const choose = (chosen: string) => {
    const next =
      chosen === 'raise' ? raiseOf(targets) : allowOf(targets.allow[0]);
    if (chosen !== how && next) onChange(next);
  };
  return (
    <Select
      native
      variant="outlined"
      margin="dense"
      value={how}
      inputRef={first}
      inputProps={{ 'aria-label': t('request.what.how') }}
      onChange={event => choose(String(event.target.value))}
    >
      {targets.raise.length > 0 && (
        <option value="raise">{t('request.what.raise')}</option>
      )}
      {targets.allow.length > 0 && (
        <option value="allow">{t('request.what.allow')}</option>
      )}
    </Select>
  );
}

function TargetSelect({ change, targets, onChange }: ChangeFieldsProps) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const options =
    change.type === 'raise'
      ? targets.raise.map(target => ({
          label: target.label,
          change: {
            type: 'raise',
            entry: target.entry,
            dimension: target.dimension,
            to: '',
          } as const,
        }))
      : targets.allow.map(target => ({
          label: target.label,
          change: allowOf(target),
        }));
  const current = options.findIndex(
    option => option.change && isSameTarget(option.change, change),
  );
  return (
    <Select
      native
      variant="outlined"
      margin="dense"
      className={classes.target}
      value={current}
      inputProps={{ 'aria-label': t('request.what.target') }}
      onChange={event => {
        const chosen = options[Number(event.target.value)]?.change;
        if (chosen) onChange(chosen);
      }}
    >
      {options.map(({ label }, index) => (
        <option key={index} value={index}>
          {label}
        </option>
      ))}
    </Select>
  );
}

function raiseOf({ raise: [target] }: AskableTargets): DraftChange | undefined {
  if (!target) return undefined;
  const { type, entry, dimension } = target;
  return { type, entry, dimension, to: '' };
}

function allowOf(target: AllowTarget | undefined): DraftChange | undefined {
  if (!target) return undefined;
  return target.type === 'allow'
    ? { type: 'allow', entry: target.entry, values: {} }
    : { type: 'allow-kind', kind: target.kind, values: {} };
}

function isSameTarget(a: DraftChange, b: DraftChange): boolean {
  if (a.type === 'raise' && b.type === 'raise') {
    return a.entry === b.entry && a.dimension === b.dimension;
  }
  if (a.type === 'allow' && b.type === 'allow') return a.entry === b.entry;
  return a.type === 'allow-kind' && b.type === 'allow-kind'
    ? a.kind === b.kind
    : false;
}
