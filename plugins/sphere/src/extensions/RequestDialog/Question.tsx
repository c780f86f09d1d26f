import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { PropsWithChildren } from 'react';
import { useUniqueId } from '../Decision/useUniqueId';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    margin: theme.spacing(0, 0, 3),
    padding: 0,
    border: 0,
  },
}));

/** One of the four questions of a request. @internal */
export function Question(props: PropsWithChildren<{ readonly title: string }>) {
  const classes = useStyles();
  const id = useUniqueId('sphere-question');
  return (
    <div role="group" aria-labelledby={id} className={classes.root}>
      <Typography id={id} variant="subtitle1" component="h3" gutterBottom>
        {props.title}
      </Typography>
      {props.children}
    </div>
  );
}
