import * as fc from 'fast-check';
import { MAP_RADII } from './mapGeometry';
import { radiusOfUse } from './wedge';

describe('the radius of a use', () => {
  it.each([
    [0, { border: 10 }, 56],
    [5, { border: 10 }, 128],
    [10, { border: 10 }, 200],
    [15, { border: 10, ceiling: 20 }, 234],
    [20, { border: 10, ceiling: 20 }, 268],
    [21, { border: 10, ceiling: 20 }, 279],
    [11, { border: 10, ceiling: 10 }, 279],
    [20, { border: 10 }, 234],
    [0, { border: 0, ceiling: 2 }, 56],
    [1, { border: 0, ceiling: 2 }, 234],
    [1, { border: 0, ceiling: 0 }, 279],
    [1, { border: 0 }, 234],
  ])('of %d of %o is %d', (used, limit, radius) => {
    expect(radiusOfUse(used, limit)).toBeCloseTo(radius);
  });

  it('starts at the border as soon as anything is used of nothing', () => {
    const limit = { border: 0, ceiling: 1e9 };
    expect(radiusOfUse(1e-6, limit)).toBeCloseTo(MAP_RADII.border);
  });

  it('never falls as the use grows, and stays between hub and rim', () => {
    const quantity = fc.double({ min: 0, max: 1e6, noNaN: true });
    const ceiling = fc.option(quantity, { nil: undefined });
    fc.assert(
      fc.property(quantity, ceiling, quantity, quantity, (border, c, a, b) => {
        const over = c === undefined ? {} : { ceiling: border + c };
        const limit = { border, ...over };
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const radii = [radiusOfUse(low, limit), radiusOfUse(high, limit)];
        expect(radii[0]).toBeLessThanOrEqual(radii[1]);
        expect(radii[0]).toBeGreaterThanOrEqual(MAP_RADII.hub);
        expect(radii[1]).toBeLessThan(MAP_RADII.rim);
      }),
    );
  });
});
