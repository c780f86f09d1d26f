import InputAdornment from '@material-ui/core/InputAdornment';
import Slider from '@material-ui/core/Slider';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { formatQuantity } from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from '../../page/useSphereTranslation';
import type { RaiseTarget } from './askableTargets';
import { FieldProblems } from './FieldProblems';
import { readNumber } from './requestContent';
import type { DraftChange } from './requestDraft';
import { useFocusOnce } from './useFocusOnce';

const useStyles = makeStyles(theme => ({
  number: { width: 132 },
  // The marks at both ends are wider than the line.
  slider: {
    flex: '1 0 100%',
    padding: theme.spacing(0, 5, 0, 4),
    boxSizing: 'border-box',
  },
  problem: { flex: '1 0 100%' },
}));

/** Properties of {@link RaiseFields}. @internal */
export interface RaiseFieldsProps {
  readonly change: Extract<DraftChange, { type: 'raise' }>;
  readonly target: RaiseTarget | undefined;
  readonly name: string;
  readonly problem: string | undefined;
  /** Whether the number has the focus at first. */
  readonly focus?: boolean;
  readonly onChange: (to: string) => void;
}

/** The rest of "Raise …": from the border as it is to a number, which may also be dragged. @internal */
export function RaiseFields(props: RaiseFieldsProps) {
  const { change, target, name, problem, onChange } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const field = useFocusOnce<HTMLInputElement>(props.focus);
  if (!target) return null;
  const unit = target.unit === target.measure ? undefined : target.unit;
  const what = target.label;
  return (
    <>
      <Typography variant="body2" component="span">
        {t('request.what.fromTo', {
          border: formatQuantity(target.border, unit),
        })}
      </Typography>
      <TextField
        id={`sphere-request-${name}-to`}
        size="small"
        variant="outlined"
        className={classes.number}
        value={change.to}
        error={problem !== undefined}
        inputRef={field}
        onChange={event => onChange(event.target.value)}
        inputProps={{
          inputMode: 'decimal',
          maxLength: 15,
          autoComplete: 'off',
          'aria-label': t('request.what.to', { what }),
          'aria-describedby': problem && `sphere-request-${name}-problem`,
        }}
        InputProps={{
          endAdornment: unit && (
            <InputAdornment position="end">{unit}</InputAdornment>
          ),
        }}
      />
      <BorderSlider {...props} target={target} unit={unit} />
      <div className={classes.problem}>
        <FieldProblems
          id={`sphere-request-${name}-problem`}
          problem={problem}
        />
      </div>
    </>
  );
}

function BorderSlider(
  props: RaiseFieldsProps & {
    readonly target: RaiseTarget;
    readonly unit: string | undefined;
  },
) {
  const { change, target, unit, onChange } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { border, ceiling } = target;
  const to = readNumber(change.to) ?? border;
  const most = ceiling ?? Math.max(2 * border, to, border + 10);
  if (most <= border) return null;
  const show = (value: number) => formatQuantity(value, unit);
  const marks = [
    {
      value: border,
      label: t('request.what.border', { value: show(border) }),
    },
    ...(ceiling === undefined
      ? []
      : [
          {
            value: ceiling,
            label: t('request.what.ceiling', { value: show(ceiling) }),
          },
        ]),
  ];
  return (
    <div className={classes.slider}>
      <Slider
        min={border}
        max={most}
        step={stepOf(target, most)}
        marks={marks}
        value={Math.min(Math.max(to, border), most)}
        aria-label={t('request.what.slider', { what: target.label })}
        getAriaValueText={show}
        onChange={(_, value) => onChange(String(value))}
      />
    </div>
  );
}

/** Whole numbers for what is counted; for the rest steps of a hundredth, rounded to a power of ten. */
function stepOf({ step, border }: RaiseTarget, most: number): number {
  if (step === 'whole') return 1;
  return 10 ** Math.round(Math.log10((most - border) / 100));
}
