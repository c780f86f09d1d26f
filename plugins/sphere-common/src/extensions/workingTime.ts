import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import { createWorkingDays, type WorkingDays } from './workingDays';

/**
 * When people work, for promises such as "within 2 working days".
 * @public
 */
export interface WorkingCalendar {
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Days of the week on which nobody works: 1 is Monday, 7 is Sunday. */
  readonly weekend: readonly number[];
  /** Days on which nobody works, as `2026-12-25`. */
  readonly holidays: readonly string[];
  /** When a working day ends, as `17:00`. */
  readonly dayEnds: string;
}

/** Monday to Friday until 17:00 UTC, without holidays. @public */
export const DEFAULT_CALENDAR: WorkingCalendar = {
  timeZone: 'UTC',
  weekend: [6, 7],
  holidays: [],
  dayEnds: '17:00',
};

/** Until when an answer is promised; UTC instants, ISO 8601. @public */
export interface AnswerDue {
  readonly dueAt: string;
  /** When half of the time is gone: then reviewers are reminded. */
  readonly halfAt: string;
}

/**
 * By when an answer is due that is promised within a duration such as `2 working days`. Working days count from the day
 * of `from` on (from the next working day, where `from` is on a free day or after the end of the day), and the promise
 * lasts until the end of the last of them. Hours, days, weeks and months are time as on the calendar, in its zone.
 * Throws an `InputError` for what is no instant or no duration.
 * @public
 */
export function answerDue(
  from: string,
  within: string,
  calendar: WorkingCalendar,
): AnswerDue {
  const start = readInstant(from, calendar);
  const { count, unit } = readDuration(within);
  if (unit !== 'working days') {
    return halved(start, start.plus({ [unit]: count }));
  }
  const days = createWorkingDays(calendar);
  const first = firstDay(start, days, calendar);
  const due = endOfDay(days.after(first, count), calendar);
  if (count === 1) return halved(start, due);
  const half = endOfDay(days.after(first, Math.floor(count / 2)), calendar);
  return { dueAt: print(due), halfAt: print(half) };
}

/**
 * How many working days lie between two instants, as {@link answerDue} counts them: an answer that is due in two
 * working days is two working days away. Negative where `b` is before `a`.
 * @public
 */
export function workingDaysBetween(
  a: string,
  b: string,
  calendar: WorkingCalendar,
): number {
  const [from, to] = [readInstant(a, calendar), readInstant(b, calendar)];
  if (to < from) {
    const before = workingDaysBetween(b, a, calendar);
    return before === 0 ? 0 : -before;
  }
  const days = createWorkingDays(calendar);
  return days.between(firstDay(from, days, calendar), dayOf(to));
}

/**
 * The instant a duration such as `90 days` or `6 months` after another, as a UTC instant: at the same time of day in the
 * zone of the calendar, also across a change of the clocks; the last day of a month where it has no such day. Working
 * days end when the last of them does. Throws an `InputError` for what is no instant or no duration.
 * @public
 */
export function addDuration(
  from: string,
  text: string,
  calendar: WorkingCalendar,
): string {
  return answerDue(from, text, calendar).dueAt;
}

const DURATION = /^([1-9][0-9]{0,3}) (hour|day|working day|week|month)s?$/;

interface Duration {
  readonly count: number;
  readonly unit: 'hours' | 'days' | 'working days' | 'weeks' | 'months';
}

function readDuration(text: string): Duration {
  const [, count, unit] = DURATION.exec(text) ?? [];
  if (unit === undefined) {
    throw new InputError(
      `Expected a duration such as '90 days' or '2 working days', not '${text}'`,
    );
  }
  return { count: Number(count), unit: `${unit}s` as Duration['unit'] };
}

function readInstant(text: string, { timeZone }: WorkingCalendar): DateTime {
  const instant = DateTime.fromISO(text, { zone: 'utc' }).setZone(timeZone);
  if (!instant.isValid) {
    throw new InputError(
      `Expected an instant and a time zone, not '${text}' in '${timeZone}'`,
    );
  }
  return instant;
}

function print(instant: DateTime): string {
  return new Date(instant.toMillis()).toISOString();
}

function halved(start: DateTime, due: DateTime): AnswerDue {
  const half = start.toMillis() + (due.toMillis() - start.toMillis()) / 2;
  return {
    dueAt: print(due),
    halfAt: new Date(Math.floor(half)).toISOString(),
  };
}

const DAY = 86_400_000;

/** The day of an instant in its zone, counted from 1970 on. */
function dayOf({ year, month, day }: DateTime): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

function endOfDay(day: number, { timeZone, dayEnds }: WorkingCalendar) {
  const [hour, minute] = dayEnds.split(':').map(Number);
  const date = new Date(day * DAY);
  return DateTime.fromObject(
    {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    },
    { zone: timeZone },
  ).set({ hour, minute });
}

/** The working day on which something that happens at an instant is taken up. */
function firstDay(
  start: DateTime,
  days: WorkingDays,
  calendar: WorkingCalendar,
): number {
  const day = dayOf(start);
  const isOpen = days.isWorking(day) && start <= endOfDay(day, calendar);
  return isOpen ? day : days.after(day, 1);
}
