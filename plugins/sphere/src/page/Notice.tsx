import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { PropsWithChildren, ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    padding: theme.spacing(1.5, 2),
    borderLeft: `4px solid ${theme.palette.divider}`,
    marginBottom: theme.spacing(3),
  },
  act: { borderLeftColor: theme.palette.warning.main },
  text: { flexGrow: 1, overflowWrap: 'anywhere' },
}));

/** Properties of {@link Notice}. @internal */
export interface NoticeProps {
  /** `act` where somebody should do something about it. */
  readonly tone?: 'inform' | 'act';
  readonly action?: ReactNode;
}

/** One or two sentences above the content of a page. @internal */
export function Notice(props: PropsWithChildren<NoticeProps>) {
  const classes = useStyles();
  const act = props.tone === 'act';
  return (
    <Paper
      className={act ? `${classes.root} ${classes.act}` : classes.root}
      role={act ? 'alert' : 'status'}
    >
      <Typography variant="body2" component="div" className={classes.text}>
        {props.children}
      </Typography>
      {props.action}
    </Paper>
  );
}
