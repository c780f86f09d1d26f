/** Radii of the sphere map in its own units: hub, border, ceiling, rim. @public */
export const MAP_RADII = {
  hub: 56,
  border: 200,
  ceiling: 268,
  rim: 290,
} as const;

/**
 * The window on the map without a leash: the full width of labels, cut below the lowest one.
 * @public
 */
export const MAP_VIEW_BOX = { x: -440, y: -360, width: 880, height: 740 };

/** Widest drawing in pixels; a wider container leaves room at its sides. @public */
export const MAP_MAX_WIDTH = 680;
/** Narrowest drawing with labels, in pixels; below it the mini map stands. @public */
export const MAP_MIN_WIDTH = 560;

/** Free angle at each side of a sector, in degrees. @public */
export const SECTOR_PAD = 1.2;
/** Length of the tick where a limit begins to warn, in degrees. @public */
export const WARN_TICK = 4;

/** A stretch of angle in degrees, clockwise from 12 o'clock. @public */
export interface MapAngles {
  readonly start: number;
  readonly mid: number;
  readonly end: number;
}

/** The angles of sector `index` of `count` equal ones; a single sector is the whole circle. @public */
export function sectorAngles(index: number, count: number): MapAngles {
  const step = 360 / count;
  const pad = count === 1 ? 0 : SECTOR_PAD;
  return {
    start: index * step + pad,
    mid: (index + 0.5) * step,
    end: (index + 1) * step - pad,
  };
}

/** The point at an angle in degrees and a radius. @public */
export function mapPoint(
  angle: number,
  radius: number,
): { readonly x: number; readonly y: number } {
  const radians = (angle * Math.PI) / 180;
  return { x: radius * Math.sin(radians), y: -radius * Math.cos(radians) };
}

/** Where a quantity within a border of more than zero stands: 56 for none, 200 for the whole border. @public */
export function quantityRadius(quantity: number, border: number): number {
  const { hub, border: line } = MAP_RADII;
  return hub + ((line - hub) * quantity) / border;
}
