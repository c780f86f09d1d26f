import { alpha, makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FAMILIES,
  familyPhrase,
  type SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../translation';
import { usePhrases } from './usePhrases';

/** @public */
export interface RoomGlyphProps {
  readonly families: SphereSummary['families'];
}

const useStyles = makeStyles(
  theme => ({
    root: { display: 'inline-flex', gap: 2, verticalAlign: 'middle' },
    cell: {
      width: 9,
      height: 16,
      boxSizing: 'border-box',
      borderRadius: 2,
      border: `1px solid ${alpha(theme.palette.text.secondary, 0.3)}`,
    },
    tinted: {
      borderColor: theme.palette.primary.main,
      backgroundColor: alpha(theme.palette.primary.main, 0.4),
    },
  }),
  { name: 'SphereRoomGlyph' },
);

/** Nine cells in the order of the families, tinted where the sphere says something. @public */
export function RoomGlyph({ families }: RoomGlyphProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const render = usePhrases();
  const counts = new Map(families.map(f => [f.family, f.entries]));
  const declared = FAMILIES.filter(family => counts.get(family));
  const words = declared.map(family =>
    t('room.family', {
      family: render(familyPhrase(family)),
      count: counts.get(family) ?? 0,
    }),
  );
  const label = words.join(', ') || t('room.empty');
  return (
    <span role="img" aria-label={label} title={label} className={classes.root}>
      {FAMILIES.map(family => (
        <span
          key={family}
          className={
            counts.get(family)
              ? `${classes.cell} ${classes.tinted}`
              : classes.cell
          }
        />
      ))}
    </span>
  );
}
