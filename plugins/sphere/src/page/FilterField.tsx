import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({ root: { flex: '1 1 280px', maxWidth: 420 } });

/** Properties of {@link FilterField}. @internal */
export interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search over what the page has already. @internal */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  const classes = useStyles();
  return (
    <TextField
      size="small"
      variant="outlined"
      type="search"
      className={classes.root}
      value={value}
      placeholder={label}
      inputProps={{ 'aria-label': label }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
