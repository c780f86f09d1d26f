import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { MatchValue } from '@dataops-sphere/plugin-sphere-common';
import {
  useSphereTranslation,
  type SphereTranslate,
} from '../../page/useSphereTranslation';
import type { AllowField } from './askableTargets';
import { valueWords } from './askedValues';
import type { DraftValue } from './requestDraft';
import { useFocusOnce } from './useFocusOnce';

/** Longest list of present values that is spelt out. */
const MOST_WORDS = 60;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: theme.spacing(2, 1.5),
    marginTop: theme.spacing(2),
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  help: { overflowWrap: 'anywhere' },
  commas: { gridColumn: '1 / -1' },
}));

/** Properties of {@link AllowFields}. @internal */
export interface AllowFieldsProps {
  readonly fields: readonly AllowField[];
  readonly values: Readonly<Record<string, DraftValue>>;
  readonly name: string;
  /** Whether its first field has the focus at first. */
  readonly focus?: boolean;
  readonly problemAt: (attribute: string) => string | undefined;
  readonly onChange: (values: Record<string, DraftValue>) => void;
}

/** What is to be allowed, by its attributes; an empty one stays as it is. @internal */
export function AllowFields(props: AllowFieldsProps) {
  const { fields, values, name, focus, problemAt, onChange } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const first = useFocusOnce<HTMLInputElement>(focus);
  return (
    <div className={classes.root}>
      {fields.map((field, index) => {
        const problem = problemAt(field.name);
        return (
          <TextField
            key={field.name}
            id={`sphere-request-${name}-${field.name}`}
            size="small"
            variant="outlined"
            label={field.title}
            value={values[field.name]?.text ?? ''}
            error={problem !== undefined}
            inputRef={index === 0 ? first : undefined}
            helperText={problem ?? (field.asNow && asNowWords(field.asNow, t))}
            placeholder={field.attribute?.examples?.[0]}
            InputLabelProps={{ shrink: true }}
            FormHelperTextProps={{ className: classes.help }}
            inputProps={{ maxLength: 20_000, autoComplete: 'off' }}
            onChange={event =>
              onChange({
                ...values,
                [field.name]: { text: event.target.value },
              })
            }
          />
        );
      })}
      <Typography
        variant="caption"
        color="textSecondary"
        className={classes.commas}
      >
        {t('request.what.commas')}
      </Typography>
    </div>
  );
}

function asNowWords(values: readonly MatchValue[], t: SphereTranslate): string {
  const words = values.map(valueWords).join(', ');
  return words.length > MOST_WORDS
    ? t('request.what.asNowMany')
    : t('request.what.asNow', { values: words });
}
