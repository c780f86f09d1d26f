import type { WorkingCalendar } from './workingTime';

/** Arithmetic with the working days of a calendar; a day is a number, counted from 1970-01-01. */
export interface WorkingDays {
  isWorking(day: number): boolean;
  /** The `count`th working day after a day. */
  after(day: number, count: number): number;
  /** Working days after `from` up to and with `to`. */
  between(from: number, to: number): number;
}

/** A calendar whose whole week is free would keep every promise waiting for ever: its weekend does not count. */
export function createWorkingDays({
  weekend,
  holidays,
}: WorkingCalendar): WorkingDays {
  const free = new Set(weekend);
  const isNever = [1, 2, 3, 4, 5, 6, 7].every(day => free.has(day));
  const closed = new Set(holidays.map(toDay));
  const isWorking = (day: number) =>
    (isNever || !free.has(weekdayOf(day))) && !closed.has(day);
  return {
    isWorking,
    after(day, count) {
      let current = day;
      for (let left = count; left > 0; ) {
        current += 1;
        if (isWorking(current)) left -= 1;
      }
      return current;
    },
    between(from, to) {
      let count = 0;
      for (let day = from + 1; day <= to; day += 1) {
        if (isWorking(day)) count += 1;
      }
      return count;
    },
  };
}

const DAY = 86_400_000;

function toDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** 1 is Monday; the first day of 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
