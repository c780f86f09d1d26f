import { setTimeout as wait } from 'node:timers/promises';
import { isError, ResponseError } from '@backstage/errors';

/** How often at most a call is made. */
const ATTEMPTS = 3;
/** Before the second call, in milliseconds; doubled before the third. */
const FIRST_WAIT = 500;
/** However long the backend says to wait, in milliseconds. */
const LONGEST_WAIT = 10_000;
/** Answers that something between here and Sphere gives, or Sphere while its database is gone. */
const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Works again where it failed for a reason that passes: the backend could not be reached, or is busy. Only for work
 * whose repetition has no effect. What took too long is not tried again.
 */
export async function tryAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error;
      await wait(waitAfter(error, attempt));
    }
  }
}

function isPassing(error: unknown): boolean {
  if (ResponseError.is(error)) return PASSING.has(error.statusCode);
  // What `fetch` rejects with when there was no answer
  return isError(error) && error.name === 'TypeError' && isError(error.cause);
}

function waitAfter(error: unknown, attempt: number): number {
  const told = ResponseError.is(error)
    ? error.response.headers.get('retry-after')
    : null;
  const wanted =
    told !== null && /^\d{1,4}$/.test(told)
      ? Number(told) * 1000
      : FIRST_WAIT * 2 ** (attempt - 1);
  return Math.min(wanted, LONGEST_WAIT);
}
