import { limitUseState } from '../limitUseState';
import { MAP_RADII, type MapAngles } from './mapGeometry';
import type { MapWedge } from './sphereMapModel';
import type { RowLimit } from './tellingLimit';

/** Beyond the ceiling there is one radius, in the middle of the outermost ring. */
const OVER_CEILING = 279;
/** Nearest to the hub and to the border that another line may come. */
const CLEAR = 5;

/**
 * Where a use stands: from the hub (nothing) to the border, from there to the ceiling, and at one radius beyond it.
 * Without a ceiling it comes ever nearer to where that would be. Never falls as the use grows.
 * @public
 */
export function radiusOfUse(
  used: number,
  limit: { readonly border: number; readonly ceiling?: number },
): number {
  const { hub, border: line, ceiling: end } = MAP_RADII;
  const { border, ceiling } = limit;
  if (used <= 0) return hub;
  // Rounding may lead a hair beyond the line that it should end at.
  if (used <= border) {
    return Math.min(line, hub + ((line - hub) * used) / border);
  }
  const over = used - border;
  if (ceiling === undefined) {
    return line + ((end - line) * over) / (over + Math.max(border, 1));
  }
  if (used > ceiling) return OVER_CEILING;
  return Math.min(end, line + ((end - line) * over) / (ceiling - border));
}

/** The wedge of a limit whose use is known, is more than nothing, and has a border to be measured by. @internal */
export function wedgeOf(
  { limit }: RowLimit,
  { start, end }: MapAngles,
): MapWedge | undefined {
  const used = limit.use?.used ?? 0;
  const { ceiling } = limit;
  // The place of a use does not move when extra room comes or goes; only how it stands to the border does.
  const border = limit.declared ?? limit.border;
  if (border === undefined || used <= 0) return undefined;
  const outer = radiusOfUse(used, { border, ceiling });
  const isAtBorder = used === border;
  return {
    start,
    end,
    inner: MAP_RADII.hub,
    outer,
    state: limitUseState(used, limit),
    edge: isAtBorder
      ? { on: 'border', radius: outer }
      : { on: 'arc', radius: clearOfLines(outer, used > border) },
  };
}

function clearOfLines(radius: number, isOver: boolean): number {
  const { hub, border } = MAP_RADII;
  if (isOver) return Math.max(radius, border + CLEAR);
  return Math.min(Math.max(radius, hub + CLEAR), border - CLEAR);
}
