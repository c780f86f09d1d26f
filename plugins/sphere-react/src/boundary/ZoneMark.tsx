import { alpha, makeStyles } from '@material-ui/core/styles';
import { statusColors } from './statusColors';

/** What a mark stands for: a zone, one of the lines of the map, or a resource on it. @internal */
export type MarkOf =
  | 'inside'
  | 'extendable'
  | 'forbidden'
  | 'border'
  | 'warn'
  | 'resource'
  | 'outside';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-block',
      flex: 'none',
      width: 14,
      height: 14,
      boxSizing: 'border-box',
      borderRadius: 3,
      border: `1px solid ${alpha(theme.palette.text.secondary, 0.4)}`,
    },
    inside: { backgroundColor: alpha(theme.palette.primary.main, 0.16) },
    extendable: {
      backgroundImage: `radial-gradient(${alpha(
        theme.palette.primary.main,
        0.8,
      )} 1px, transparent 1.2px)`,
      backgroundSize: '4px 4px',
    },
    forbidden: {
      backgroundImage: `repeating-linear-gradient(135deg, ${alpha(
        theme.palette.text.secondary,
        0.55,
      )} 0 1px, transparent 1px 4px)`,
    },
    border: {
      height: 4,
      border: 0,
      borderRadius: 0,
      backgroundColor: theme.palette.primary.main,
    },
    warn: {
      height: 2,
      width: 10,
      border: 0,
      borderRadius: 0,
      backgroundColor: theme.palette.text.secondary,
    },
  }),
  { name: 'SphereZoneMark' },
);

const useResourceStyles = makeStyles(
  theme => ({
    resource: {
      width: 9,
      height: 9,
      border: 0,
      borderRadius: '50%',
      backgroundColor: theme.palette.primary.main,
    },
    outside: {
      width: 9,
      height: 9,
      margin: 2,
      borderRadius: 0,
      border: `2px solid ${statusColors(theme).over}`,
      transform: 'rotate(45deg)',
    },
  }),
  { name: 'SphereResourceMark' },
);

/** A swatch of the pattern that the map has for it; words must stand beside it. @internal */
export function ZoneMark({ of }: { readonly of: MarkOf }) {
  const classes = { ...useStyles(), ...useResourceStyles() };
  return <span aria-hidden className={`${classes.root} ${classes[of]}`} />;
}
