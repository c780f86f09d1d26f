import {
  DEFAULT_CALENDAR,
  workingDaysBetween,
} from '@dataops-sphere/plugin-sphere-common';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Instants around the first start of the demo. */
export interface StoryTime {
  /** T. */
  readonly start: Date;
  /** So many days before T, or after it where negative, and hours on top. */
  daysAgo(days: number, hours?: number): Date;
  /** The last working day that is so many working days before T, at an hour of it in UTC. */
  workingDaysAgo(days: number, hour: number): Date;
}

/** Counts from the first start, with the calendar that the demo works by. */
export function storyTimeFrom(start: Date): StoryTime {
  const daysAgo = (days: number, hours = 0) =>
    new Date(start.getTime() - days * DAY + hours * HOUR);
  return {
    start,
    daysAgo,
    workingDaysAgo(days, hour) {
      const now = start.toISOString();
      const isSoLongAgo = (back: number) =>
        workingDaysBetween(
          daysAgo(back).toISOString(),
          now,
          DEFAULT_CALENDAR,
        ) >= days;
      let back = days;
      while (!isSoLongAgo(back)) back += 1;
      const day = daysAgo(back);
      day.setUTCHours(hour, 0, 0, 0);
      return day;
    },
  };
}

/** So many days of 24 hours after an instant: what people ask for lasts from when they ask, not from T. */
export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY);
}
