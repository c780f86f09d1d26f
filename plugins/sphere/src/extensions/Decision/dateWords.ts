import { DateTime } from 'luxon';

/** `Thu 27 Nov, 17:00`, with the year where it is another one. @internal */
export function momentWords(at: string, now = Date.now()): string {
  const date = DateTime.fromISO(at);
  const sameYear = date.year === DateTime.fromMillis(now).year;
  return date.toFormat(sameYear ? 'ccc d LLL, HH:mm' : 'd LLL yyyy, HH:mm');
}

/** `20 Feb`, with the year where it is another one. @internal */
export function dayWords(at: string, now = Date.now()): string {
  const date = DateTime.fromISO(at);
  const sameYear = date.year === DateTime.fromMillis(now).year;
  return date.toFormat(sameYear ? 'd LLL' : 'd LLL yyyy');
}

/** The day before an instant at which something is over, where that is midnight. @internal */
export function lastDayOf(until: string): DateTime {
  return DateTime.fromISO(until).minus(1);
}

/** The midnight after a day that is written as `2026-02-20`, which is the instant at which it is over. @internal */
export function endOfDay(day: string): string | undefined {
  const date = DateTime.fromISO(day).startOf('day').plus({ days: 1 });
  return date.toUTC().toISO() ?? undefined;
}

/** The midnight with which a day that is written as `2026-02-20` begins. @internal */
export function startOfDay(day: string): string | undefined {
  return DateTime.fromISO(day).startOf('day').toUTC().toISO() ?? undefined;
}
