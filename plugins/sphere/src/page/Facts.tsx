import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { PropsWithChildren } from 'react';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, max-content) 1fr',
    gap: theme.spacing(1, 2),
    margin: 0,
  },
  name: { color: theme.palette.text.secondary },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
}));

/** A list of {@link Fact}. @internal */
export function Facts({ children }: PropsWithChildren<{}>) {
  return <dl className={useStyles().list}>{children}</dl>;
}

/** One named fact. @internal */
export function Fact(props: PropsWithChildren<{ readonly name: string }>) {
  const classes = useStyles();
  return (
    <>
      <Typography variant="body2" component="dt" className={classes.name}>
        {props.name}
      </Typography>
      <Typography variant="body2" component="dd" className={classes.value}>
        {props.children}
      </Typography>
    </>
  );
}
