import fc from 'fast-check';
import { backoff, MAX_ATTEMPTS } from './backoff';

it('waits longer after each failure, at most an hour', () => {
  const waits = Array.from({ length: MAX_ATTEMPTS }, (_, n) =>
    backoff(n + 1, () => 1),
  );
  expect(waits.slice(0, 4)).toEqual([5_000, 15_000, 45_000, 135_000]);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(Math.max(...waits)).toBe(3_600_000);
});

it('spreads what failed together over half of the wait', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, chance) => {
        const [least, most] = [0, 1].map(end => backoff(attempts, () => end));
        const wait = backoff(attempts, () => chance);
        expect(wait).toBeGreaterThanOrEqual(least);
        expect(wait).toBeLessThanOrEqual(most);
        expect(most).toBe(2 * least);
      },
    ),
  );
});
