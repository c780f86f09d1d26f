import type { SphereResource } from '@dataops-sphere/plugin-sphere-common';
import { ZoneChip } from '@dataops-sphere/plugin-sphere-react';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { useSphereTranslation } from '../page/useSphereTranslation';

const useStyles = makeStyles(theme => ({
  root: { margin: 0 },
  words: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  // The diamond that the map has for it.
  diamond: {
    width: 8,
    height: 8,
    border: `2px solid ${theme.palette.error.main}`,
    transform: 'rotate(45deg)',
  },
}));

/** Where a known resource lies: inside, outside, or in nobody's sphere. @internal */
export function PlaceChip({ zone }: Pick<SphereResource, 'zone'>) {
  const classes = useStyles();
  const { t } = useSphereTranslation();
  if (zone === 'inside') return <ZoneChip zone="inside" />;
  return (
    <Chip
      size="small"
      variant="outlined"
      className={classes.root}
      label={
        <span className={classes.words}>
          {zone && <span aria-hidden className={classes.diamond} />}
          {t(zone ? 'inventory.outside' : 'inventory.uncovered')}
        </span>
      }
    />
  );
}
