import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sphereReactTranslationRef } from '../translation';
import { ZoneMark } from './ZoneMark';

/** @public */
export interface ZoneChipProps {
  readonly zone: 'inside' | 'extendable' | 'forbidden';
}

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0 },
    words: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
  }),
  { name: 'SphereZoneChip' },
);

/** A zone in its words: Inside, Ask first or Forbidden. @public */
export function ZoneChip({ zone }: ZoneChipProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  return (
    <Chip
      size="small"
      variant="outlined"
      className={classes.root}
      label={
        <span className={classes.words}>
          <ZoneMark of={zone} />
          {t(`zone.${zone}`)}
        </span>
      }
    />
  );
}
