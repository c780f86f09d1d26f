import { useTheme } from '@material-ui/core/styles';

/** @internal */
export interface MapPatternsProps {
  readonly id: string;
  /** Map units per pixel. */
  readonly unit: number;
  /** Distance of dots and lines in pixels. */
  readonly pitch: number;
}

/** Fills of the map: dots where more can be asked for, a hatch where it can't. @internal */
export function MapPatterns({ id, unit, pitch }: MapPatternsProps) {
  const { palette } = useTheme();
  const size = pitch * unit;
  const box = { width: size, height: size, patternUnits: 'userSpaceOnUse' };
  return (
    <defs>
      <pattern id={`${id}-askable`} {...box}>
        <circle
          cx={size / 2}
          cy={size / 2}
          r={0.9 * unit}
          fill={palette.primary.main}
          fillOpacity={0.45}
        />
      </pattern>
      <pattern id={`${id}-closed`} {...box} patternTransform="rotate(45)">
        <line
          x1={0}
          x2={0}
          y1={0}
          y2={size}
          stroke={palette.text.secondary}
          strokeOpacity={0.55}
          strokeWidth={unit}
        />
      </pattern>
    </defs>
  );
}
