import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { quietColor } from '../../page/quietColor';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: theme.spacing(17),
    maxWidth: theme.spacing(26),
    '& label': { color: quietColor(theme) },
    '& select': { fontSize: theme.typography.body2.fontSize },
  },
}));

/** A value to filter by. @internal */
export interface FilterOption {
  readonly value: string;
  readonly title: string;
  readonly count?: number;
}

/** Properties of {@link FilterSelect}. @internal */
export interface FilterSelectProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly options?: readonly FilterOption[];
  readonly onChange: (value: string | undefined) => void;
}

/** One filter with one value, or any. A value from the address that no option has is still shown. @internal */
export function FilterSelect(props: FilterSelectProps) {
  const { id, label, value, options = [], onChange } = props;
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const shown =
    value && !options.some(option => option.value === value)
      ? [...options, { value, title: value }]
      : options;
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      className={classes.root}
      label={label}
      value={value ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
    >
      <option value="">{t('index.any')}</option>
      {shown.map(option => (
        <option key={option.value} value={option.value}>
          {option.count === undefined
            ? option.title
            : t('index.option', {
                title: option.title,
                number: String(option.count),
              })}
        </option>
      ))}
    </TextField>
  );
}
