import { mapPoint, type MapAngles } from './mapGeometry';

/** Half the diagonal of the diamond of a resource outside. @public */
export const DIAMOND_RADIUS = 8;
/** Most diamonds of a sector; the others are a number. */
const MOST = 3;
const RADIUS = 234;
const PITCH = 26;
/** The number takes the place of more than one diamond. */
const NUMBER = 1.4;
const CLEAR = 15;
/** Farther than from a thin line: the border is thick, and what stands on it looks covered. */
const BEYOND = 18;
const NUMBER_CLEAR = 34;
/** Up to here a number has its place between the line and the rim. */
const LAST_BESIDE = 256;

/** Farthest from the middle: in the outermost ring. */
const LAST = 279;

/** A point of the map. @public */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Where the diamonds of a sector stand, and how many more there are. @internal */
export interface OutsideMarks {
  readonly points: readonly MapPoint[];
  readonly more?: MapPoint & { readonly count: number };
}

/** What the resources outside have to keep clear of, as radii. @internal */
export interface OutsideObstacles {
  /** The line at the edge of the wedge. */
  readonly arc?: number;
  /** The outer line of what stands out of the border. */
  readonly bulge?: number;
}

/**
 * Places the resources outside between border and ceiling, round the middle of their sector, beside the wedge's line,
 * and beyond what stands out of the border: what is outside must not look as if extra room covered it.
 * @internal
 */
export function placeOutside(
  { named, all }: { readonly named: number; readonly all: number },
  angles: MapAngles,
  { arc = 0, bulge = 0 }: OutsideObstacles = {},
): OutsideMarks {
  const shown = Math.min(named, MOST);
  const more = all - shown;
  const radius = beyond(bulge) ?? besides(arc);
  const step = ((PITCH / radius) * 180) / Math.PI;
  const places = shown + (more > 0 ? NUMBER : 0);
  const first = angles.mid - (step * (places - 1)) / 2;
  const points = Array.from({ length: shown }, (_, index) =>
    mapPoint(first + index * step, radius),
  );
  if (more <= 0) return { points };
  const last = first + (shown - 1 + (1 + NUMBER) / 2) * step;
  return {
    points,
    more: {
      ...mapPoint(last, beyond(bulge) ?? numberBesides(arc)),
      count: more,
    },
  };
}

function beyond(bulge: number): number | undefined {
  if (bulge === 0) return undefined;
  return Math.min(Math.max(RADIUS, bulge + BEYOND), LAST);
}

function besides(arc: number): number {
  if (Math.abs(arc - RADIUS) >= CLEAR) return RADIUS;
  return arc > RADIUS ? RADIUS - 18 : RADIUS + 18;
}

// A number is wider than a diamond, and at the sides its width lies across the line.
function numberBesides(arc: number): number {
  if (Math.abs(arc - RADIUS) >= NUMBER_CLEAR) return RADIUS;
  return arc <= LAST_BESIDE ? arc + NUMBER_CLEAR : arc - NUMBER_CLEAR;
}
