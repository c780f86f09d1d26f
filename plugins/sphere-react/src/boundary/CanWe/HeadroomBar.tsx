import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatQuantity,
  type BoundaryKind,
  type Headroom,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';

/** @internal */
export interface HeadroomBarProps {
  readonly headroom: Headroom;
  readonly kind: BoundaryKind | undefined;
}

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(1) },
    words: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    // On the tint of the panel, the theme's secondary colour is too faint to read.
    quiet: { color: alpha(theme.palette.text.primary, 0.72) },
    drawing: { display: 'block', width: '100%', height: 10 },
  }),
  { name: 'SphereHeadroomBar' },
);

/** One limit: what is used, what the question adds, and where border and ceiling lie. @internal */
export function HeadroomBar({ headroom, kind }: HeadroomBarProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const { dimension, ceiling, border } = headroom;
  const known = kind?.limits?.[dimension];
  const title = known?.title ?? dimension;
  const unit = known?.unit === title ? undefined : known?.unit;
  const show = (value: number) => formatQuantity(value, unit);
  return (
    <div className={classes.root}>
      <div className={classes.words}>
        <Typography variant="caption">
          {title}: {useWordsOf(headroom, show)}
        </Typography>
        {ceiling !== undefined && border !== undefined && ceiling > border && (
          <Typography variant="caption" className={classes.quiet}>
            {t('canWe.bar.ceiling', { ceiling: show(ceiling) })}
          </Typography>
        )}
      </div>
      <Drawing headroom={headroom} />
    </div>
  );
}

function useWordsOf(headroom: Headroom, show: (value: number) => string) {
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const { mode, use, adds } = headroom;
  const border = show(headroom.border ?? 0);
  if (headroom.border === undefined) {
    return t('canWe.bar.open', { used: show(use ?? 0) });
  }
  if (mode === 'each') {
    return t('canWe.bar.each', { adds: show(adds ?? 0), border });
  }
  if (use === undefined) return t('canWe.bar.unknown', { border });
  return adds
    ? t('canWe.bar.plus', { used: show(use), adds: show(adds), border })
    : t('canWe.bar.of', { used: show(use), border });
}

const HEIGHT = 10;

/** The words beside it say the same. */
function Drawing({ headroom }: { readonly headroom: Headroom }) {
  const classes = useStyles();
  const { palette } = useTheme();
  const { use = 0, adds = 0, border, ceiling, mode, state } = headroom;
  if (border === undefined) return null;
  const before = mode === 'each' ? 0 : use;
  const most = Math.max(ceiling ?? 0, border * 1.2, before + adds, 1);
  const x = (value: number) => (100 * Math.min(value, most)) / most;
  const isOver = state === 'over-border' || state === 'over-ceiling';
  const added = isOver ? palette.warning.main : palette.primary.main;
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
        y={2}
        width={x(before)}
        height={6}
        fill={alpha(palette.primary.main, 0.45)}
      />
      <rect
        x={x(before)}
        y={2}
        width={x(before + adds) - x(before)}
        height={6}
        fill={added}
      />
      <line
        x1={x(border)}
        x2={x(border)}
        y2={HEIGHT}
        stroke={palette.text.primary}
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
