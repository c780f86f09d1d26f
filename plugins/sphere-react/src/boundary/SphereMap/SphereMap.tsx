import { useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  MAP_MAX_WIDTH,
  MAP_MIN_WIDTH,
  MAP_VIEW_BOX,
  type Family,
  type ResourceFact,
  type SphereMapModel,
} from '@dataops-sphere/plugin-sphere-common';
import type { RequestLinkOf } from './AskMark';
import { useElementWidth } from '../useElementWidth';
import { usePhrases } from '../usePhrases';
import { MapDetails } from './MapDetails';
import { MapDrawing } from './MapDrawing';
import { MiniSphereMap } from './MiniSphereMap';
import { useSectorKeys } from './useSectorKeys';

/** @public */
export interface SphereMapProps {
  readonly model: SphereMapModel;
  readonly selectedFamily?: Family;
  /** Called with the sector that was chosen, or with nothing when the choice was lifted. */
  readonly onSelectFamily?: (family: Family | undefined) => void;
  /** Where requests for more room are read; without it they are drawn, but lead nowhere. */
  readonly requestLink?: RequestLinkOf;
}

const useStyles = makeStyles(
  theme => ({
    root: { width: '100%', position: 'relative', textAlign: 'center' },
    drawing: { margin: '0 auto', maxWidth: MAP_MAX_WIDTH },
    // Above the picture, and in a free corner of the drawing.
    overDrawing: { position: 'absolute', top: 0, left: 0 },
    notice: {
      display: 'inline-block',
      padding: theme.spacing(0.5, 1.25),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
    },
    inventory: { marginTop: theme.spacing(1) },
  }),
  { name: 'SphereMap' },
);

/**
 * The sphere map: families as sectors, the border as a line that bulges with extra room, what is used as a wedge, known
 * resources as dots inside and diamonds outside. It takes the width it is given up to 680 pixels; below 560 it is the mini map.
 * @public
 */
export function SphereMap(props: SphereMapProps) {
  const { model, selectedFamily, onSelectFamily } = props;
  const classes = useStyles();
  const [measured, ref] = useElementWidth();
  const [resource, setResource] = useState<ResourceFact>();
  const { active, sectorProps } = useSectorKeys({
    families: model.sectors.map(sector => sector.family),
    selected: selectedFamily,
    onSelect: onSelectFamily,
  });
  const width = Math.min(measured ?? MAP_MAX_WIDTH, MAP_MAX_WIDTH);
  const shown = active ?? selectedFamily;
  const isMini = width < MAP_MIN_WIDTH;
  return (
    <div ref={ref} className={classes.root}>
      <MapNotice
        model={model}
        className={isMini ? undefined : classes.overDrawing}
      />
      {isMini ? (
        <MiniSphereMap model={model} size={Math.min(width, 240)} />
      ) : (
        <div className={classes.drawing}>
          <MapDrawing
            model={model}
            scale={width / MAP_VIEW_BOX.width}
            active={active}
            selected={selectedFamily}
            sectorProps={sectorProps}
            resource={resource}
            onPointResource={setResource}
            requestLink={props.requestLink}
          />
          {model.state !== 'empty' && (
            <MapDetails
              model={model}
              sector={model.sectors.find(s => s.family === shown)}
              resource={resource}
            />
          )}
        </div>
      )}
      <InventoryNotice model={model} />
    </div>
  );
}

interface MapNoticeProps {
  readonly model: SphereMapModel;
  readonly className?: string;
}

function MapNotice({ model, className }: MapNoticeProps) {
  const classes = useStyles();
  const render = usePhrases();
  if (!model.notice || model.state === 'empty') return null;
  return (
    <div className={className}>
      <Typography component="p" variant="subtitle2" className={classes.notice}>
        {render(model.notice)}
      </Typography>
    </div>
  );
}

function InventoryNotice({ model }: Pick<MapNoticeProps, 'model'>) {
  const classes = useStyles();
  const render = usePhrases();
  if (!model.inventoryNotice || model.state === 'empty') return null;
  return (
    <Typography
      component="p"
      variant="body2"
      color="textSecondary"
      className={classes.inventory}
    >
      {render(model.inventoryNotice)}
    </Typography>
  );
}
