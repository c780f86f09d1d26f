/** Tries before a row is given up. With the waits between them they last about four hours. */
export const MAX_ATTEMPTS = 10;

const FIRST_WAIT = 5_000;
const FACTOR = 3;
const LONGEST_WAIT = 3_600_000;

/**
 * Milliseconds to wait after a failed try: three times longer each time, at most an hour, and a part of that at random,
 * so that what failed together does not come back together.
 */
export function backoff(attempts: number, random: () => number): number {
  const wait = FIRST_WAIT * FACTOR ** (Math.max(1, attempts) - 1);
  return Math.round(Math.min(wait, LONGEST_WAIT) * (0.5 + random() / 2));
}
