import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles, useTheme } from '@material-ui/core/styles';
import {
  formatQuantity,
  type ExtensionEffect,
} from '@dataops-sphere/plugin-sphere-common';
import { useSphereTranslation } from '../../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(1.5), overflowWrap: 'anywhere' },
  quiet: { color: alpha(theme.palette.text.primary, 0.72) },
  drawing: { display: 'block', width: '100%', height: 10 },
}));

/** What one change does: the border before and after, with what is used and where the ceiling is; or what is added. @internal */
export function EffectBar({ effect }: { readonly effect: ExtensionEffect }) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  const { limit, title, allows } = effect;
  if (!limit) {
    return (
      <Typography variant="body2" className={classes.root}>
        {t('request.happens.allows', { title, allows: allows ?? '' })}
      </Typography>
    );
  }
  const show = (value: number) => formatQuantity(value, limit.unit);
  const facts = [
    limit.used !== undefined &&
      t('request.happens.used', { used: show(limit.used) }),
    limit.used !== undefined &&
      limit.used <= limit.after &&
      t('request.happens.left', { left: show(limit.after - limit.used) }),
    limit.ceiling !== undefined &&
      t('request.happens.ceiling', { ceiling: show(limit.ceiling) }),
  ].filter(fact => fact !== false);
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        {t('request.happens.beforeAfter', {
          title,
          before: show(limit.before),
          after: show(limit.after),
        })}
      </Typography>
      <Drawing limit={limit} />
      <Typography variant="caption" component="p" className={classes.quiet}>
        {facts.join(' · ')}
      </Typography>
    </div>
  );
}

const HEIGHT = 10;

/** The words around it say the same. */
function Drawing(props: {
  readonly limit: NonNullable<ExtensionEffect['limit']>;
}) {
  const classes = useStyles();
  const { palette } = useTheme();
  const { used = 0, before, after, ceiling = 0 } = props.limit;
  const most = Math.max(ceiling, after * 1.1, used, 1);
  const x = (value: number) => (100 * Math.min(value, most)) / most;
  const end = Math.max(before, after);
  return (
    <svg
      aria-hidden
      className={classes.drawing}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <rect
        y={2}
        width={100}
        height={6}
        fill={alpha(palette.text.secondary, 0.16)}
      />
      <rect
        x={x(before)}
        y={2}
        width={x(end) - x(before)}
        height={6}
        fill={alpha(palette.primary.main, 0.35)}
      />
      <rect y={2} width={x(used)} height={6} fill={palette.primary.main} />
      {[before, end].map(border => (
        <line
          key={border}
          x1={x(border)}
          x2={x(border)}
          y2={HEIGHT}
          stroke={palette.text.primary}
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
