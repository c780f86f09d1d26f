import { useTheme } from '@material-ui/core/styles';
import {
  MAP_RADII,
  type Family,
  type SphereMapModel,
} from '@dataops-sphere/plugin-sphere-common';
import { statusColors } from '../statusColors';
import { borderArcs, sectorArcs, type BorderArc } from './borderArcs';
import { Bulge } from './Bulge';
import { sectorPath } from './sectorPath';

/** @internal */
export interface MapFrameProps {
  readonly model: SphereMapModel;
  /** Map units per pixel. */
  readonly unit: number;
  /** Width of the border line in pixels. */
  readonly line: number;
  /** How strongly a family is drawn, from 0 to 1. */
  readonly opacityOf?: (family: Family) => number;
}

/** The border with its bulges, in another colour where all of it is used, and the hub; dashed where nothing is declared. @internal */
export function MapFrame(props: MapFrameProps) {
  const { model, unit, line, opacityOf } = props;
  const theme = useTheme();
  const { palette } = theme;
  if (model.state === 'empty') return <EmptyBorder line={line} unit={unit} />;
  return (
    <g fill="none" pointerEvents="none">
      {model.sectors.map(({ family, bulge, ask }) => (
        <g key={family} opacity={opacityOf?.(family) ?? 1}>
          {ask && <Bulge bulge={ask} look="asked" unit={unit} line={line} />}
          {bulge && (
            <Bulge bulge={bulge} look="active" unit={unit} line={line} />
          )}
        </g>
      ))}
      <Arcs
        arcs={borderArcs(model.sectors)}
        color={palette.primary.main}
        width={line * unit}
      />
      {model.sectors.map(sector =>
        sector.wedge?.edge.on === 'border' ? (
          <Arcs
            key={sector.family}
            arcs={sectorArcs(sector)}
            color={statusColors(theme)[sector.wedge.state]}
            width={line * unit}
          />
        ) : null,
      )}
      <circle
        r={MAP_RADII.hub}
        fill={palette.background.paper}
        stroke={palette.primary.main}
        strokeWidth={(line / 3) * unit}
      />
    </g>
  );
}

function EmptyBorder(props: { readonly line: number; readonly unit: number }) {
  const { line, unit } = props;
  const { palette } = useTheme();
  return (
    <circle
      r={MAP_RADII.border}
      fill="none"
      pointerEvents="none"
      stroke={palette.text.secondary}
      strokeWidth={(line / 2) * unit}
      strokeDasharray={`${6 * unit} ${5 * unit}`}
    />
  );
}

function Arcs(props: {
  readonly arcs: readonly BorderArc[];
  readonly color: string;
  readonly width: number;
}) {
  const { border } = MAP_RADII;
  return (
    <>
      {props.arcs.map(arc => (
        <path
          key={arc.start}
          d={sectorPath({ ...arc, inner: border, outer: border })}
          stroke={props.color}
          strokeWidth={props.width}
        />
      ))}
    </>
  );
}
