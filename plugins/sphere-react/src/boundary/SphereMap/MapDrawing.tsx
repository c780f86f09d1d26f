import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  layoutSphereMap,
  MAP_VIEW_BOX,
  type Family,
  type MapLabel,
  type ResourceFact,
  type SphereMapModel,
} from '@dataops-sphere/plugin-sphere-common';
import { usePhrases } from '../usePhrases';
import { useUniqueId } from '../useUniqueId';
import { AskMark, type RequestLinkOf } from './AskMark';
import { isGranting } from './isGranting';
import { MapFrame } from './MapFrame';
import { MapPatterns } from './MapPatterns';
import { MapText } from './MapText';
import {
  SectorCounts,
  SectorMarks,
  type SectorMarksProps,
} from './SectorMarks';
import { sectorPath } from './sectorPath';
import { SectorShape, type SectorShapeProps } from './SectorShape';
import type { useSectorKeys } from './useSectorKeys';

/** @internal */
export interface MapDrawingProps {
  readonly model: SphereMapModel;
  /** Pixels per map unit. */
  readonly scale: number;
  readonly active: Family | undefined;
  readonly selected: Family | undefined;
  readonly sectorProps: ReturnType<typeof useSectorKeys>['sectorProps'];
  readonly resource: ResourceFact | undefined;
  readonly onPointResource: (resource: ResourceFact | undefined) => void;
  readonly requestLink?: RequestLinkOf;
}

/** In map units, so that the line grows with the drawing. */
const BORDER_LINE = 4;
const DIMMED = 0.35;

const useStyles = makeStyles(
  theme => ({
    svg: { display: 'block', overflow: 'visible', userSelect: 'none' },
    sector: {
      cursor: 'pointer',
      outline: 'none',
      '&:focus-visible $focus': { stroke: theme.palette.text.primary },
    },
    focus: { fill: 'transparent', stroke: 'transparent' },
  }),
  { name: 'SphereMapDrawing' },
);

/** The drawing of the map for one scale. @internal */
export function MapDrawing(props: MapDrawingProps) {
  const { model, scale } = props;
  const classes = useStyles();
  const render = usePhrases();
  const id = useUniqueId('sphere-map');
  const { x, y, width, height } = MAP_VIEW_BOX;
  const unit = 1 / scale;
  const layout = layoutSphereMap(model, { scale, render });
  const opacityOf = (family: Family) =>
    props.active && props.active !== family ? DIMMED : 1;
  return (
    <svg
      role="group"
      aria-label={render(model.summary)}
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width * scale}
      height={height * scale}
      className={classes.svg}
    >
      <MapPatterns id={id} unit={unit} pitch={5} />
      <g opacity={isGranting(model) ? 1 : 0.5}>
        <Sectors {...props} patterns={id} layout={layout} />
        {model.sectors.map(
          ({ family, resources }) =>
            resources && (
              <g key={family} opacity={opacityOf(family)}>
                <SectorCounts resources={resources} unit={unit} />
              </g>
            ),
        )}
        <MapFrame
          model={model}
          unit={unit}
          line={BORDER_LINE * scale}
          opacityOf={opacityOf}
        />
        <Asks {...props} unit={unit} opacityOf={opacityOf} />
        <g aria-hidden pointerEvents="none">
          <MapText lines={layout.hub} x={0} anchor="middle" />
        </g>
        <EmptyNotice model={model} unit={unit} />
      </g>
    </svg>
  );
}

/** What is asked for, above the border that it would move. */
function Asks(
  props: MapDrawingProps & {
    readonly unit: number;
    readonly opacityOf: (family: Family) => number;
  },
) {
  const { model, unit, opacityOf, requestLink } = props;
  return (
    <>
      {model.sectors.map(
        ({ family, ask }) =>
          ask && (
            <g key={family} opacity={opacityOf(family)}>
              <AskMark ask={ask} unit={unit} linkOf={requestLink} />
            </g>
          ),
      )}
    </>
  );
}

function EmptyNotice(
  props: Pick<MapDrawingProps, 'model'> & { readonly unit: number },
) {
  const { model, unit } = props;
  const { palette } = useTheme();
  const render = usePhrases();
  if (model.state !== 'empty' || !model.notice) return null;
  return (
    <text
      y={44 * unit}
      textAnchor="middle"
      fontSize={12.5 * unit}
      fill={palette.text.secondary}
    >
      {render(model.notice)}
    </text>
  );
}

interface SectorsProps extends MapDrawingProps {
  readonly patterns: string;
  readonly layout: ReturnType<typeof layoutSphereMap>;
}

function Sectors(props: SectorsProps) {
  const { model, layout, active, selected } = props;
  return (
    <>
      {model.sectors.map((sector, index) => (
        <Sector
          key={sector.family}
          sector={sector}
          label={layout.labels[index]}
          patterns={props.patterns}
          unit={1 / props.scale}
          emphasis={emphasisOf(sector.family, active, selected)}
          opacity={active && active !== sector.family ? DIMMED : 1}
          sectorProps={props.sectorProps(sector.family)}
          pointed={props.resource}
          onPoint={props.onPointResource}
        />
      ))}
    </>
  );
}

interface SectorProps
  extends SectorShapeProps,
    Pick<SectorMarksProps, 'pointed' | 'onPoint'> {
  readonly label: MapLabel;
  readonly opacity: number;
  readonly sectorProps: ReturnType<MapDrawingProps['sectorProps']>;
}

function Sector(props: SectorProps) {
  const { label, opacity, sectorProps, pointed, onPoint, ...shape } = props;
  const classes = useStyles();
  const render = usePhrases();
  const { angles, rings, sentence, resources } = shape.sector;
  const { left, right, top, bottom } = label.box;
  return (
    <g
      role="button"
      aria-label={render(sentence)}
      aria-pressed={shape.emphasis === 'selected'}
      className={classes.sector}
      opacity={opacity}
      {...sectorProps}
    >
      <SectorShape {...shape} />
      <path
        className={classes.focus}
        strokeWidth={2 * shape.unit}
        d={sectorPath({
          ...angles,
          inner: rings.inside.inner,
          outer: rings.outside.outer,
        })}
      />
      <rect
        fill="transparent"
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
      />
      <MapText lines={label.lines} x={label.x} anchor={label.anchor} />
      {resources && (
        <SectorMarks
          resources={resources}
          unit={shape.unit}
          pointed={pointed}
          onPoint={onPoint}
        />
      )}
    </g>
  );
}

function emphasisOf(
  family: Family,
  active: Family | undefined,
  selected: Family | undefined,
) {
  if (family === selected) return 'selected';
  return family === active ? 'pointed' : 'none';
}
