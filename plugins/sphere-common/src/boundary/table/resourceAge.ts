import { phrase, type Phrase } from '../phrases';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago a resource was seen: minutes up to an hour, hours up to two days, then days. @internal */
export function resourceAge(
  {
    observedAt,
    stale,
  }: { readonly observedAt: string; readonly stale: boolean },
  at: number,
): Phrase {
  const seen = describeAge(at - Date.parse(observedAt));
  return stale ? phrase('tooOld', { seen }) : seen;
}

function describeAge(age: number): Phrase {
  if (!(age >= MINUTE)) return phrase('seenNow');
  if (age < HOUR) return phrase('seenMinutes', { count: wholes(age, MINUTE) });
  if (age < 2 * DAY) return phrase('seenHours', { count: wholes(age, HOUR) });
  return phrase('seenDays', { count: wholes(age, DAY) });
}

function wholes(age: number, unit: number): number {
  return Math.floor(age / unit);
}
