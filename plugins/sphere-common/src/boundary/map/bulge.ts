import type { RoomFact } from '../table';
import type { BoundaryEntryRow } from '../table/boundaryTableRow';
import { MAP_RADII, mapPoint, type MapAngles } from './mapGeometry';
import type { MapAsk, MapBulge } from './sphereMapModel';
import { radiusOfUse } from './wedge';

/** Share of its sector that a bulge takes, and most degrees. */
const SHARE = 0.64;
const MOST_DEGREES = 36;
/** Its flanks lean inwards: the outer arc is this much shorter. */
const TIP = 0.8;
/** Least that it reaches out, and what it reaches where no number says it. */
const LEAST = 14;
const MATCHER = 34;

/** The extra room of one sector as outlines. @internal */
export interface SectorBulges {
  /** The widest that counts. */
  readonly bulge?: MapBulge;
  /** The widest that is asked for. */
  readonly ask?: MapAsk;
}

/**
 * Where extra room stands out from the border: of what counts and of what is asked for the widest each, others are only
 * listed. Where there are both, they share the arc.
 * @internal
 */
export function bulgesOf(
  room: readonly RoomFact[],
  rows: readonly BoundaryEntryRow[],
  angles: MapAngles,
): SectorBulges {
  const active = widest(room, 'active', rows);
  const asked = widest(room, 'asked', rows);
  const width = Math.min(SHARE * (angles.end - angles.start), MOST_DEGREES);
  const { mid } = angles;
  const half = width / 2;
  const whole = { start: mid - half, end: mid + half };
  const [first, second] =
    active && asked
      ? [
          { start: whole.start, end: mid },
          { start: mid, end: whole.end },
        ]
      : [whole, whole];
  return {
    ...(active && { bulge: outline(active, first) }),
    ...(asked && { ask: withBadge(outline(asked, second)) }),
  };
}

interface Reach {
  readonly fact: RoomFact;
  readonly outer: number;
}

function widest(
  room: readonly RoomFact[],
  state: RoomFact['state'],
  rows: readonly BoundaryEntryRow[],
): Reach | undefined {
  return room
    .filter(fact => fact.state === state)
    .map(fact => ({ fact, outer: reachOf(fact, rows) }))
    .sort((a, b) => b.outer - a.outer)[0];
}

// Out to the new border, measured by the declared one.
function reachOf(
  { entry, dimension, to }: RoomFact,
  rows: readonly BoundaryEntryRow[],
): number {
  const { border: line } = MAP_RADII;
  if (dimension === undefined || to === undefined) return line + MATCHER;
  const limit = rows
    .find(row => row.id === entry)
    ?.limits.find(one => one.dimension === dimension);
  const border = limit?.declared ?? limit?.border;
  if (!limit || border === undefined) return line + LEAST;
  const { ceiling } = limit;
  const capped = Math.min(to, ceiling ?? Infinity);
  return Math.max(line + LEAST, radiusOfUse(capped, { border, ceiling }));
}

function outline(
  { fact, outer }: Reach,
  { start, end }: Pick<MapAngles, 'start' | 'end'>,
): MapBulge {
  const lean = ((end - start) * (1 - TIP)) / 2;
  return {
    id: fact.id,
    title: fact.title,
    start,
    end,
    inner: MAP_RADII.border,
    outer,
    tip: { start: start + lean, end: end - lean },
  };
}

function withBadge(bulge: MapBulge): MapAsk {
  const mid = (bulge.start + bulge.end) / 2;
  return { ...bulge, badge: mapPoint(mid, (bulge.inner + bulge.outer) / 2) };
}
