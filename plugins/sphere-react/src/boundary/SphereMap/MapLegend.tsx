import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sphereReactTranslationRef } from '../../translation';
import { ZoneMark, type MarkOf } from '../ZoneMark';

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

/** The five marks of the map and their names. @internal */
export function MapLegend() {
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const marks: readonly (readonly [MarkOf, string])[] = [
    ['inside', t('zone.inside')],
    ['border', t('map.legendBorder')],
    ['extendable', t('zone.extendable')],
    ['forbidden', t('zone.forbidden')],
    ['warn', t('map.legendWarn')],
  ];
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
