import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SphereMapModel } from '@dataops-sphere/plugin-sphere-common';
import { sphereReactTranslationRef } from '../../translation';
import { ZoneMark, type MarkOf } from '../ZoneMark';

type Mark = readonly [MarkOf, string];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'center',
      gap: theme.spacing(0.5, 2.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) },
  }),
  { name: 'SphereMapLegend' },
);

/** @internal */
export interface MapLegendProps {
  readonly model: SphereMapModel;
}

/** The five marks of the map that need a name; others where resources are drawn. @internal */
export function MapLegend({ model }: MapLegendProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const isDrawn = model.sectors.some(sector => sector.resources);
  const rings: readonly Mark[] = [
    ['border', t('map.legendBorder')],
    ['extendable', t('zone.extendable')],
    ['forbidden', t('zone.forbidden')],
  ];
  const marks: readonly Mark[] = isDrawn
    ? [
        ['resource', t('map.legendResource')],
        ...rings,
        ['outside', t('map.legendOutside')],
      ]
    : [['inside', t('zone.inside')], ...rings, ['warn', t('map.legendWarn')]];
  return (
    <ul className={classes.root} aria-label={t('map.legend')}>
      {marks.map(([mark, words]) => (
        <li key={mark} className={classes.item}>
          <ZoneMark of={mark} />
          <Typography variant="caption" color="textSecondary">
            {words}
          </Typography>
        </li>
      ))}
    </ul>
  );
}
