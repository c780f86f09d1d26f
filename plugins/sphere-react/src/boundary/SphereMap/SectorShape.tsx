import { useTheme } from '@material-ui/core/styles';
import type { MapSector, MapWedge } from '@dataops-sphere/plugin-sphere-common';
import { statusColors } from '../statusColors';
import { sectorPath } from './sectorPath';

/** @internal */
export interface SectorShapeProps {
  readonly sector: MapSector;
  /** Id of the patterns. */
  readonly patterns: string;
  /** Map units per pixel. */
  readonly unit: number;
  readonly emphasis: 'none' | 'pointed' | 'selected';
  /** Lines of one sector are too fine for a small drawing. */
  readonly lines?: 'drawn' | 'left-out';
}

const WEDGE_TINT = 0.16;
/** Width of the wedge's line in pixels. */
const EDGE = 3;
const TINT = { none: 0.06, pointed: 0.12, selected: 0.18 } as const;

/** The rings of one sector. @internal */
export function SectorShape(props: SectorShapeProps) {
  const { sector, patterns, unit, emphasis, lines = 'drawn' } = props;
  const { palette } = useTheme();
  const { start, end } = sector.angles;
  const { inside, beyond, outside } = sector.rings;
  return (
    <>
      <path
        d={sectorPath({ start, end, ...inside })}
        fill={palette.primary.main}
        fillOpacity={TINT[emphasis]}
      />
      <path
        d={sectorPath({ start, end, ...beyond })}
        fill={`url(#${patterns}-${sector.beyond})`}
      />
      <path
        d={sectorPath({ start, end, ...outside })}
        fill={`url(#${patterns}-closed)`}
      />
      {sector.wedge && <Wedge wedge={sector.wedge} unit={unit} lines={lines} />}
      {(lines === 'drawn' ? sector.warnTicks : []).map(tick => (
        <path
          key={tick.start}
          d={sectorPath({ ...tick, inner: tick.radius, outer: tick.radius })}
          fill="none"
          stroke={palette.text.secondary}
          strokeWidth={1.5 * unit}
        />
      ))}
    </>
  );
}

interface WedgeProps extends Required<Pick<SectorShapeProps, 'lines'>> {
  readonly wedge: MapWedge;
  readonly unit: number;
}

function Wedge({ wedge, unit, lines }: WedgeProps) {
  const theme = useTheme();
  const { start, end, edge, state } = wedge;
  return (
    <>
      <path
        d={sectorPath(wedge)}
        fill={theme.palette.primary.main}
        fillOpacity={WEDGE_TINT}
      />
      {lines === 'drawn' && edge.on === 'arc' && (
        <path
          d={sectorPath({
            start,
            end,
            inner: edge.radius,
            outer: edge.radius,
          })}
          fill="none"
          stroke={statusColors(theme)[state]}
          strokeWidth={EDGE * unit}
        />
      )}
    </>
  );
}
