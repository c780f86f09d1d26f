import { useTheme } from '@material-ui/core/styles';
import {
  MAP_RADII,
  type SphereMapModel,
} from '@dataops-sphere/plugin-sphere-common';
import { statusColors } from '../statusColors';
import { sectorPath } from './sectorPath';

/** @internal */
export interface MapFrameProps {
  readonly model: SphereMapModel;
  /** Map units per pixel. */
  readonly unit: number;
  /** Width of the border line in pixels. */
  readonly line: number;
}

/** The border, in another colour where all of it is used, and the hub; dashed where nothing is declared. @internal */
export function MapFrame({ model, unit, line }: MapFrameProps) {
  const theme = useTheme();
  const { palette } = theme;
  const isEmpty = model.state === 'empty';
  return (
    <g fill="none" pointerEvents="none">
      <circle
        r={MAP_RADII.border}
        stroke={isEmpty ? palette.text.secondary : palette.primary.main}
        strokeWidth={(isEmpty ? line / 2 : line) * unit}
        strokeDasharray={isEmpty ? `${6 * unit} ${5 * unit}` : undefined}
      />
      {model.sectors.map(({ family, angles, wedge }) =>
        wedge?.edge.on === 'border' ? (
          <path
            key={family}
            d={sectorPath({
              ...angles,
              inner: MAP_RADII.border,
              outer: MAP_RADII.border,
            })}
            stroke={statusColors(theme)[wedge.state]}
            strokeWidth={line * unit}
          />
        ) : null,
      )}
      {!isEmpty && (
        <circle
          r={MAP_RADII.hub}
          fill={palette.background.paper}
          stroke={palette.primary.main}
          strokeWidth={(line / 3) * unit}
        />
      )}
    </g>
  );
}
