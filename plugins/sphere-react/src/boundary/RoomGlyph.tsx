import { alpha, makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FAMILIES,
  familyPhrase,
  type SphereSummary,
} from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../translation';
import { statusColors } from './statusColors';
import { usePhrases } from './usePhrases';

/** @public */
export interface RoomGlyphProps {
  readonly families: SphereSummary['families'];
}

const useStyles = makeStyles(
  theme => ({
    root: { display: 'inline-flex', gap: 2, verticalAlign: 'middle' },
    cell: {
      position: 'relative',
      width: 11,
      height: 16,
      boxSizing: 'border-box',
      borderRadius: 2,
      border: `1px solid ${alpha(theme.palette.text.secondary, 0.3)}`,
    },
    tinted: {
      borderColor: theme.palette.primary.main,
      backgroundColor: alpha(theme.palette.primary.main, 0.4),
    },
    near: {
      borderColor: statusColors(theme).near,
      backgroundColor: statusColors(theme).near,
    },
    diamond: {
      position: 'absolute',
      top: '50%',
      left: '50%',
      width: 7,
      height: 7,
      boxSizing: 'border-box',
      transform: 'translate(-50%, -50%) rotate(45deg)',
      // Hollow, as on the map; the fill keeps it clear of the tint.
      border: `1.5px solid ${statusColors(theme).over}`,
      backgroundColor: theme.palette.background.paper,
    },
  }),
  { name: 'SphereRoomGlyph' },
);

/** Nine cells in the order of the families: tinted where the sphere says something, amber near a border, with a diamond for what is outside. @public */
export function RoomGlyph({ families }: RoomGlyphProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const familyWords = useFamilyWords();
  const byName = new Map(families.map(f => [f.family, f]));
  const shown = FAMILIES.map(family => byName.get(family)).filter(hasRoom);
  const label = shown.map(familyWords).join(', ') || t('room.empty');
  return (
    <span role="img" aria-label={label} title={label} className={classes.root}>
      {FAMILIES.map(name => {
        const family = byName.get(name);
        return (
          <span key={name} className={classNameOf(family, classes)}>
            {hasOutside(family) && <span className={classes.diamond} />}
          </span>
        );
      })}
    </span>
  );
}

type RoomFamily = RoomGlyphProps['families'][number];

function hasOutside(family: RoomFamily | undefined): boolean {
  return (family?.outside ?? 0) > 0;
}

function hasRoom(family: RoomFamily | undefined): family is RoomFamily {
  return family !== undefined && (family.entries > 0 || hasOutside(family));
}

function classNameOf(
  family: RoomFamily | undefined,
  classes: Readonly<Record<'cell' | 'tinted' | 'near', string>>,
): string {
  if (!family || family.entries === 0) return classes.cell;
  return `${classes.cell} ${family.near ? classes.near : classes.tinted}`;
}

function useFamilyWords() {
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const render = usePhrases();
  return ({ family, entries, near, outside = 0 }: RoomFamily): string => {
    const words = t('room.family', {
      family: render(familyPhrase(family)),
      count: entries,
    });
    const marks = [
      ...(near ? [t('room.near')] : []),
      ...(outside > 0 ? [t('room.outside', { number: String(outside) })] : []),
    ].join(', ');
    return marks ? t('room.marked', { words, marks }) : words;
  };
}
