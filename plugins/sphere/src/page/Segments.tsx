import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  segment: {
    padding: theme.spacing(1, 1.5),
    textTransform: 'none',
    color: theme.palette.text.secondary,
    '&.Mui-selected': { color: theme.palette.text.primary, fontWeight: 700 },
  },
}));

/** Properties of {@link Segments}. @internal */
export interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: ReadonlyArray<{
    readonly value: T;
    readonly label: string;
  }>;
  readonly onChange: (value: T) => void;
}

/** One of a few views of the same thing. @internal */
export function Segments<T extends string>(props: SegmentsProps<T>) {
  const classes = useStyles();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={props.value}
      aria-label={props.label}
      onChange={(_, chosen: T | null) => chosen && props.onChange(chosen)}
    >
      {props.options.map(({ value, label }) => (
        <ToggleButton key={value} value={value} className={classes.segment}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
