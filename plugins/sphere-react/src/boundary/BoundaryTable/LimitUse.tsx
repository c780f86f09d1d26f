import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles, useTheme } from '@material-ui/core/styles';
import type {
  LimitFact,
  LimitUseFact,
} from '@dataops-sphere/plugin-sphere-common';
import { statusColors } from '../statusColors';
import { usePhrases } from '../usePhrases';

const useStyles = makeStyles(
  theme => ({
    root: { '& + &': { marginTop: theme.spacing(1) } },
    used: { fontWeight: 600 },
    bar: {
      position: 'relative',
      height: 6,
      maxWidth: 220,
      margin: theme.spacing(0.25, 0, 0.5),
      borderRadius: 3,
      overflow: 'hidden',
      backgroundColor: alpha(theme.palette.text.secondary, 0.2),
    },
    fill: { height: '100%' },
    warn: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      width: 2,
      marginLeft: -1,
      backgroundColor: theme.palette.text.secondary,
    },
  }),
  { name: 'SphereLimitUse' },
);

/** @internal */
export interface LimitUseProps {
  readonly limit: LimitFact;
  readonly use: LimitUseFact;
}

/** How much of a limit is used, in words and as a bar, over what the limit says. @internal */
export function LimitUse({ limit, use }: LimitUseProps) {
  const classes = useStyles();
  const render = usePhrases();
  const { state, text, standing } = use;
  return (
    <div className={classes.root}>
      <Typography variant="body2" className={classes.used}>
        {state === 'near' || state === 'over' ? <Mark state={state} /> : null}
        {render(text)}
        {standing && `, ${render(standing)}`}
      </Typography>
      <Bar limit={limit} use={use} />
      <Typography variant="caption" component="p" color="textSecondary">
        {render(limit.text)}
      </Typography>
    </div>
  );
}

function Mark({ state }: { readonly state: 'near' | 'over' }) {
  const theme = useTheme();
  return (
    <span aria-hidden style={{ color: statusColors(theme)[state] }}>
      ▲{' '}
    </span>
  );
}

// The words beside it say the same.
function Bar({ limit, use }: LimitUseProps) {
  const classes = useStyles();
  const theme = useTheme();
  const { border, warn } = limit;
  const { used, state } = use;
  if (used === undefined || state === 'unknown' || border === undefined) {
    return null;
  }
  const whole = Math.max(border, used, Number.MIN_VALUE);
  const share = (quantity: number) => `${(100 * quantity) / whole}%`;
  return (
    <div aria-hidden className={classes.bar}>
      <div
        className={classes.fill}
        style={{
          width: share(used),
          backgroundColor: statusColors(theme)[state],
        }}
      />
      {warn !== undefined && warn < border && (
        <div className={classes.warn} style={{ left: share(warn) }} />
      )}
    </div>
  );
}
