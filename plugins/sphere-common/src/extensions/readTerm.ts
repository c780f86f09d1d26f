import { DateTime } from 'luxon';
import type { ExtensionTerm } from './extensionContent';
import { addDuration, DEFAULT_CALENDAR } from './workingTime';

/** How long something is asked for, as it is written in a command or a template: one of `until`, `for`, `permanent`. @public */
export interface TermWords {
  /** The last day, as `2027-02-20`, or the instant at which it is over. */
  readonly until?: string;
  /** A length such as `30 days`, `2 weeks`, `3 months`, or `30d`. */
  readonly for?: string;
  readonly permanent?: boolean;
  /** The first day, or an instant; from the approval on, when left out. */
  readonly from?: string;
}

/** What words are read by. @public */
export interface TermWordsAbout {
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** Zone in which days begin and end, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** The longest that the rules allow; with it, a day that would end just after it is left out. */
  readonly maxDuration?: string;
}

/** The term, or which word cannot be read and why, as one sentence without a final period. @public */
export type TermReading =
  | { readonly ok: true; readonly term: ExtensionTerm }
  | {
      readonly ok: false;
      readonly part: 'until' | 'for' | 'from' | 'term';
      readonly message: string;
    };

const EXPECTED_DAY =
  'Expected a day such as 2027-02-20, or an instant such as 2027-02-20T16:00:00Z';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]{5,12}(Z|[+-]\d{2}:\d{2})?$/;

const LENGTH = /^([1-9]\d{0,3}) ?(h|hours?|d|days?|w|weeks?|mo|months?)$/;
const UNITS: Readonly<Record<string, string>> = {
  h: 'hours',
  d: 'days',
  w: 'weeks',
  m: 'months',
};

/**
 * Reads how long something is asked for. A day counts to its end in the given zone, also where the clocks change; a
 * length in days, weeks or months lasts to the end of its last day. Nothing that is missing means for good.
 * @public
 */
export function readTerm(words: TermWords, about: TermWordsAbout): TermReading {
  const fault = faultOf(words);
  if (fault) return failed('term', fault);
  const from =
    words.from === undefined
      ? undefined
      : readMoment(words.from, about.timeZone);
  if (words.from !== undefined && from === undefined) {
    return failed('from', EXPECTED_DAY);
  }
  const begin = from && { from: print(from) };
  if (words.permanent) {
    return { ok: true, term: { type: 'permanent', ...begin } };
  }
  const end =
    words.for === undefined
      ? readUntil(words.until, about)
      : readLength(words.for, about, from);
  if (typeof end === 'string') {
    return failed(words.for === undefined ? 'until' : 'for', end);
  }
  return { ok: true, term: { type: 'temporary', until: print(end), ...begin } };
}

function failed(
  part: Exclude<TermReading, { ok: true }>['part'],
  message: string,
): TermReading {
  return { ok: false, part, message };
}

function faultOf(words: TermWords): string | undefined {
  const given = [
    words.until !== undefined && "'until'",
    words.for !== undefined && "'for'",
    words.permanent && "'permanent'",
  ].filter(Boolean);
  if (given.length === 1) return undefined;
  return given.length === 0
    ? "Expected one of 'until', 'for' and 'permanent'"
    : `Expected only one of ${given.join(' and ')}`;
}

function readMoment(text: string, timeZone: string): DateTime | undefined {
  if (!DAY.test(text) && !INSTANT.test(text)) return undefined;
  const moment = DateTime.fromISO(text, { zone: timeZone });
  return moment.isValid ? moment : undefined;
}

function readUntil(
  until: string = '',
  { timeZone }: TermWordsAbout,
): DateTime | string {
  const moment = readMoment(until, timeZone);
  if (!moment) return EXPECTED_DAY;
  return DAY.test(until) ? moment.endOf('day') : moment;
}

function readLength(
  text: string,
  { at, timeZone, maxDuration }: TermWordsAbout,
  from: DateTime | undefined,
): DateTime | string {
  const [, count, unit] = LENGTH.exec(text.trim()) ?? [];
  if (unit === undefined) {
    return /^\d+ ?m$/.test(text.trim())
      ? "A single 'm' could be minutes or months; write '3 months'"
      : "Expected a length in hours, days, weeks or months, such as '30 days'";
  }
  const calendar = { ...DEFAULT_CALENDAR, timeZone };
  const now = DateTime.fromISO(at, { zone: timeZone });
  const begin = from && from > now ? from : now;
  const after = (duration: string) =>
    DateTime.fromISO(addDuration(print(begin), duration, calendar), {
      zone: timeZone,
    });
  const exact = after(`${count} ${UNITS[unit[0]]}`);
  if (unit[0] === 'h') return exact;
  const end = exact.endOf('day');
  const longest = maxDuration === undefined ? undefined : after(maxDuration);
  // Whoever asks for the longest time means that, and not the rest of its last day
  return longest && exact <= longest && end > longest
    ? longest.minus({ days: 1 }).endOf('day')
    : end;
}

function print(moment: DateTime): string {
  return new Date(moment.toMillis()).toISOString();
}
