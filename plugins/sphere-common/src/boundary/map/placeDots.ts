import { MAP_RADII, mapPoint, WARN_TICK, type MapAngles } from './mapGeometry';

/** Radius of the dot of a resource. @public */
export const DOT_RADIUS = 6;
/** Nearest that the middles of two dots may come. @public */
export const DOT_PITCH = 16;

const FIRST_ROW = 72;
const LAST_ROW = 186;
/** Between a dot's middle and a line. */
const CLEAR = 12;
const RADIANS = Math.PI / 180;

/** What dots have to keep clear of. @internal */
export interface DotObstacles {
  /** Radius of the line at the edge of the wedge. */
  readonly arc?: number;
  /** Radius of the ticks at both sides of the sector. */
  readonly ticks?: number;
}

interface Row {
  readonly radius: number;
  /** Where its dots may be, in degrees. */
  readonly start: number;
  readonly width: number;
  readonly capacity: number;
}

/**
 * Places dots in a sector, in rows from the hub outwards: in the wedge if they fit there, else up to the border. They
 * keep a pitch from each other and half of it from the sector's edges. Undefined where so many don't fit.
 * @internal
 */
export function placeDots(
  count: number,
  angles: MapAngles,
  obstacles: DotObstacles = {},
): { readonly x: number; readonly y: number }[] | undefined {
  if (count === 0) return [];
  const { arc = MAP_RADII.border } = obstacles;
  const inWedge = Math.min(LAST_ROW, arc - CLEAR);
  for (const last of inWedge < LAST_ROW ? [inWedge, LAST_ROW] : [LAST_ROW]) {
    const rows = chooseRows(count, { angles, last, obstacles });
    if (rows) return spread(count, rows);
  }
  return undefined;
}

function chooseRows(
  count: number,
  place: {
    readonly angles: MapAngles;
    readonly last: number;
    readonly obstacles: DotObstacles;
  },
): Row[] | undefined {
  const { angles, last, obstacles } = place;
  const depth = last - FIRST_ROW;
  if (depth < 0) return undefined;
  const most = Math.floor(depth / DOT_PITCH) + 1;
  const width = (angles.end - angles.start) * RADIANS;
  const mean = (FIRST_ROW + last) / 2;
  const ideal = Math.ceil(Math.sqrt((count * depth) / (width * mean)));
  for (let n = Math.min(Math.max(1, ideal), most); n <= most; n++) {
    const rows = radiiOf(n, last)
      .filter(r => Math.abs(r - (obstacles.arc ?? Infinity)) >= CLEAR)
      .map(radius => rowAt(radius, angles, obstacles.ticks));
    const room = rows.reduce((total, { capacity }) => total + capacity, 0);
    if (room >= count) return rows;
  }
  return undefined;
}

function radiiOf(count: number, last: number): number[] {
  if (count === 1) return [(FIRST_ROW + last) / 2];
  const step = (last - FIRST_ROW) / (count - 1);
  return Array.from({ length: count }, (_, index) => FIRST_ROW + index * step);
}

function rowAt(radius: number, angles: MapAngles, ticks?: number): Row {
  const isAtTick = ticks !== undefined && Math.abs(radius - ticks) < CLEAR;
  const margin = isAtTick ? WARN_TICK : 0;
  const start = angles.start + margin;
  const width = angles.end - margin - start;
  const pitch = (2 * Math.asin(DOT_PITCH / 2 / radius)) / RADIANS;
  const capacity = Math.max(0, Math.floor(width / pitch));
  return { radius, start, width, capacity };
}

// Dots by length of the row, as far as they fit; what is left over goes where the dots are farthest apart.
function spread(count: number, rows: readonly Row[]) {
  const length = (row: Row) => row.radius * row.width;
  const total = rows.reduce((sum, row) => sum + length(row), 0);
  const counts = rows.map(row =>
    Math.min(row.capacity, Math.floor((count * length(row)) / total)),
  );
  let left = count - counts.reduce((sum, n) => sum + n, 0);
  while (left > 0) {
    const gaps = rows.map((row, i) =>
      counts[i] < row.capacity ? length(row) / (counts[i] + 1) : 0,
    );
    counts[gaps.indexOf(Math.max(...gaps))] += 1;
    left -= 1;
  }
  return rows.flatMap(({ radius, start, width }, i) =>
    Array.from({ length: counts[i] }, (_, j) =>
      mapPoint(start + (width * (j + 0.5)) / counts[i], radius),
    ),
  );
}
