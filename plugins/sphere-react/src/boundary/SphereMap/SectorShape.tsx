import { useTheme } from '@material-ui/core/styles';
import type { MapSector } from '@dataops-sphere/plugin-sphere-common';
import { sectorPath } from './sectorPath';

/** @internal */
export interface SectorShapeProps {
  readonly sector: MapSector;
  /** Id of the patterns. */
  readonly patterns: string;
  /** Map units per pixel. */
  readonly unit: number;
  readonly emphasis: 'none' | 'pointed' | 'selected';
  /** Ticks are too fine for a small drawing. */
  readonly ticks?: 'drawn' | 'left-out';
}

const TINT = { none: 0.06, pointed: 0.12, selected: 0.18 } as const;

/** The rings of one sector. @internal */
export function SectorShape(props: SectorShapeProps) {
  const { sector, patterns, unit, emphasis, ticks = 'drawn' } = props;
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
      {(ticks === 'drawn' ? sector.warnTicks : []).map(tick => (
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
