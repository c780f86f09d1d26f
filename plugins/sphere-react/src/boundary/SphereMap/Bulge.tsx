import { useTheme } from '@material-ui/core/styles';
import type { MapBulge } from '@dataops-sphere/plugin-sphere-common';
import { bulgePath } from './bulgePath';
import { useGrowth } from './useGrowth';

/** @internal */
export interface BulgeProps {
  readonly bulge: MapBulge;
  /** What counts is filled, with the border's line; what is asked for is dashed. */
  readonly look: 'active' | 'asked';
  /** Map units per pixel. */
  readonly unit: number;
  /** Width of the border line in pixels. */
  readonly line: number;
}

const FILL = 0.14;
/** Width of the dashed line in pixels, and its dashes. */
const DASHED = { line: 2, dash: 6, gap: 5 };

/** Extra room as a part of the border that stands out. @internal */
export function Bulge({ bulge, look, unit, line }: BulgeProps) {
  const { palette } = useTheme();
  const growth = useGrowth(`${look} ${bulge.id}`);
  if (look === 'asked') {
    return (
      <path
        d={bulgePath(bulge, { below: 'open', growth })}
        fill="none"
        stroke={palette.primary.main}
        strokeWidth={DASHED.line * unit}
        strokeDasharray={`${DASHED.dash * unit} ${DASHED.gap * unit}`}
      />
    );
  }
  return (
    <>
      <path
        d={bulgePath(bulge, { below: 'closed', growth })}
        fill={palette.primary.main}
        fillOpacity={FILL}
      />
      <path
        d={bulgePath(bulge, { below: 'open', growth })}
        fill="none"
        stroke={palette.primary.main}
        strokeWidth={line * unit}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </>
  );
}
