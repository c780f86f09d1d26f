import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ComponentProps } from 'react';
import { quietColor } from './quietColor';

const useStyles = makeStyles(theme => ({ root: { color: quietColor(theme) } }));

/** A line of second rank that stands on the page itself, not on a card. @internal */
export function QuietText(
  props: Pick<
    ComponentProps<typeof Typography>,
    'children' | 'className' | 'role'
  >,
) {
  const classes = useStyles();
  return (
    <div role={props.role} className={props.className}>
      <Typography variant="body2" component="span" className={classes.root}>
        {props.children}
      </Typography>
    </div>
  );
}
