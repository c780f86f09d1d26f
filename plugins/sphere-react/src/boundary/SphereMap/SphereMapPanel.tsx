import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sphereReactTranslationRef } from '../../translation';
import { MapErrorBoundary } from './MapErrorBoundary';
import { MapLegend } from './MapLegend';
import { SphereMap, type SphereMapProps } from './SphereMap';

/** @public */
export interface SphereMapPanelProps extends SphereMapProps {
  /** Id of the table that says the same in words. */
  readonly tableId?: string;
}

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative' },
    skip: {
      position: 'absolute',
      top: 0,
      right: 0,
      zIndex: 1,
      padding: theme.spacing(0.5, 1.5),
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.primary.main,
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.primary.main}`,
      '&:not(:focus)': {
        width: 1,
        height: 1,
        padding: 0,
        border: 0,
        overflow: 'hidden',
        clipPath: 'inset(50%)',
        whiteSpace: 'nowrap',
      },
    },
    legend: { marginTop: theme.spacing(2) },
  }),
  { name: 'SphereMapPanel' },
);

/** The map with its legend and a skip link to the table. If the map can't be drawn, it says so and no more. @public */
export function SphereMapPanel(props: SphereMapPanelProps) {
  const { tableId = 'boundary-table', ...mapProps } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sphereReactTranslationRef);
  const failed = (
    <Typography variant="body2" color="textSecondary">
      {t('map.failed')}
    </Typography>
  );
  return (
    <MapErrorBoundary key={mapProps.model.name} fallback={failed}>
      <div className={classes.root}>
        <a
          href={`#${tableId}`}
          className={classes.skip}
          onClick={event => {
            // Focus moves without a new address, which the router would take for a navigation.
            const table = document.getElementById(tableId);
            if (!table) return;
            event.preventDefault();
            table.focus();
          }}
        >
          {t('map.toTable')}
        </a>
        <SphereMap {...mapProps} />
        {mapProps.model.state !== 'empty' && (
          <div className={classes.legend}>
            <MapLegend model={mapProps.model} />
          </div>
        )}
      </div>
    </MapErrorBoundary>
  );
}
