import { sectorAngles } from './mapGeometry';
import { DOT_PITCH, placeDots } from './placeDots';

const range = (from: number, to: number, step = 1) =>
  Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );

describe('the dots of a sector', () => {
  it.each(range(1, 9))(
    'keep a pitch from each other and from all lines, in one of %d sectors',
    sectors => {
      const angles = sectorAngles(0, sectors);
      const found = range(1, 24).flatMap(count =>
        range(60, 200, 4).map(arc => {
          const dots = placeDots(count, angles, { arc, ticks: 150 }) ?? [];
          expect(dots).toHaveLength(count);
          const apart = dots.flatMap((a, index) =>
            dots.slice(index + 1).map(b => Math.hypot(a.x - b.x, a.y - b.y)),
          );
          const off = dots.map(({ x, y }) => Math.abs(Math.hypot(x, y) - arc));
          return { apart: Math.min(...apart, Infinity), off: Math.min(...off) };
        }),
      );
      expect(Math.min(...found.map(f => f.apart))).toBeGreaterThanOrEqual(
        DOT_PITCH - 1e-6,
      );
      expect(Math.min(...found.map(f => f.off))).toBeGreaterThanOrEqual(
        12 - 1e-6,
      );
    },
  );

  it('stay in the wedge where they fit into it', () => {
    const dots = placeDots(5, sectorAngles(0, 4), { arc: 130 }) ?? [];
    expect(dots).toHaveLength(5);
    for (const { x, y } of dots) expect(Math.hypot(x, y)).toBeLessThan(118.1);
  });

  it('are none where so many do not fit', () => {
    expect(placeDots(500, sectorAngles(0, 9))).toBeUndefined();
  });
});
