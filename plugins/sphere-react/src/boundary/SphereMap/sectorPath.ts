import { arc } from 'd3-shape';

/** A ring segment in map units and degrees, clockwise from 12 o'clock. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly inner: number;
  readonly outer: number;
}

const RADIANS = Math.PI / 180;
const ring = arc<Segment>()
  .innerRadius(segment => segment.inner)
  .outerRadius(segment => segment.outer)
  .startAngle(segment => segment.start * RADIANS)
  .endAngle(segment => segment.end * RADIANS)
  .digits(2);

/** The path of a ring segment; a line where both radii are the same. @internal */
export function sectorPath(segment: Segment): string {
  return ring(segment) ?? '';
}
